using System.Globalization;
using RiskPlanner.Analysis.CutSets;

namespace RiskPlanner.Interchange.Ftrex;

/// <summary>The names under which the nodes below a top are written in FTREX's form, each once, the top first. For one thread.</summary>
internal sealed class FtpNames
{
    private readonly Dictionary<FaultTreeNode, string> _names = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public FtpNames(FaultTree tree)
    {
        var waiting = new Queue<FaultTreeNode>([tree.Top]);
        while (waiting.TryDequeue(out var node))
        {
            if (_names.ContainsKey(node)) continue;
            switch (tree.KindOf(node))
            {
                case FaultTreeNodeKind.Gate:
                    Gates.Add(node);
                    foreach (var argument in tree.ArgumentsOf(node)) waiting.Enqueue(argument);
                    break;
                case FaultTreeNodeKind.BasicEvent:
                    Events.Add(node);
                    break;
                default:
                    throw new ArgumentException("The form has no sign for what always or never happens.", nameof(tree));
            }

            _names.Add(node, Free(Allowed(tree.NameOf(node) ?? "gate")));
        }
    }

    /// <summary>The gates, the top first.</summary>
    public List<FaultTreeNode> Gates { get; } = [];

    /// <summary>The basic events.</summary>
    public List<FaultTreeNode> Events { get; } = [];

    public string this[FaultTreeNode node] => _names[node];

    private static string Allowed(string name)
    {
        var letters = string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' ? letter : '_'));
        return letters.Length > 0 && char.IsAsciiLetter(letters[0]) ? letters : $"E{letters}";
    }

    private string Free(string name)
    {
        var free = name;
        for (var number = 2; !_taken.Add(free); number++) free = $"{name}_{number.ToString(CultureInfo.InvariantCulture)}";
        return free;
    }
}
