using System.Globalization;
using RiskPlanner.Analysis.CutSets;

namespace RiskPlanner.Interchange.OpenPsa;

/// <summary>
/// The names under which the nodes below a top are written. A formula without a name keeps none, unless two gates share it. Names follow the
/// narrow rule of SCRAM's schema: a letter or underscore first, then letters, digits, underscores and single hyphens.
/// </summary>
internal sealed class MefNames
{
    private readonly Dictionary<FaultTreeNode, string> _names = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public MefNames(FaultTree tree)
    {
        var parents = new int[tree.NodeCount];
        parents[tree.Top.Index] = 2;
        var waiting = new Stack<FaultTreeNode>();
        var reached = new List<FaultTreeNode> { tree.Top };
        waiting.Push(tree.Top);
        while (waiting.TryPop(out var node))
        {
            if (tree.KindOf(node) != FaultTreeNodeKind.Gate)
                continue;
            foreach (var argument in tree.ArgumentsOf(node))
            {
                if (parents[argument.Index]++ != 0)
                    continue;
                reached.Add(argument);
                waiting.Push(argument);
            }
        }
        foreach (var node in reached)
        {
            if (tree.KindOf(node) == FaultTreeNodeKind.Constant || (tree.NameOf(node) is null && parents[node.Index] < 2))
                continue;
            _names.Add(node, Free(Allowed(tree.NameOf(node) ?? "formula")));
            Named.Add(node);
        }
    }

    /// <summary>The nodes that have a name, the top first.</summary>
    public List<FaultTreeNode> Named { get; } = [];

    public string? this[FaultTreeNode node] => _names.GetValueOrDefault(node);

    /// <summary>The name with everything replaced that the schema does not allow.</summary>
    public static string Allowed(string name)
    {
        var letters = name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' ? letter : '_').ToArray();
        for (var position = 0; position < letters.Length; position++)
        {
            var edge = position == 0 || position == letters.Length - 1;
            if (letters[position] == '-' && (edge || letters[position - 1] == '-'))
                letters[position] = '_';
        }
        return letters.Length > 0 && (char.IsAsciiLetter(letters[0]) || letters[0] == '_') ? new string(letters) : $"_{new string(letters)}";
    }

    private string Free(string name)
    {
        var free = name;
        for (var number = 2; !_taken.Add(free); number++)
            free = $"{name}_{number.ToString(CultureInfo.InvariantCulture)}";
        return free;
    }
}
