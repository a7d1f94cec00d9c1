namespace RiskPlanner.Analysis.CutSets;

/// <summary>
/// Collects the nodes of a fault tree and makes a validated <see cref="FaultTree"/> of them. Gates may be declared first and defined later,
/// so a model may name its gates in any order. Not safe for use by several threads at once.
/// </summary>
public sealed class FaultTreeBuilder
{
    private readonly List<FaultTreeNodeKind> _kinds = [];
    private readonly List<string?> _names = [];
    private readonly List<Connective> _connectives = [];
    private readonly List<int> _minimums = [];
    private readonly List<FaultTreeNode[]?> _arguments = [];
    private readonly List<bool> _states = [];
    private readonly List<double> _probabilities = [];
    private readonly Dictionary<string, FaultTreeNode> _byName = new(StringComparer.Ordinal);

    /// <summary>Adds a basic event.</summary>
    /// <param name="name">Unique among all names of the tree, case-sensitive.</param>
    /// <param name="probability">0 to 1, or null when unknown.</param>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not between 0 and 1.</exception>
    public FaultTreeNode BasicEvent(string name, double? probability = null)
    {
        if (probability is { } p && !(p >= 0 && p <= 1))
            throw new ArgumentOutOfRangeException(nameof(probability), p, $"The probability of '{name}' is not between 0 and 1.");
        return Add(FaultTreeNodeKind.BasicEvent, name, probability: probability ?? double.NaN);
    }

    /// <summary>Adds a named event whose state is fixed.</summary>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public FaultTreeNode HouseEvent(string name, bool state) => Add(FaultTreeNodeKind.HouseEvent, name, state: state);

    /// <summary>Adds an unnamed true or false.</summary>
    public FaultTreeNode Constant(bool state) => Add(FaultTreeNodeKind.Constant, name: null, state: state);

    /// <summary>Adds a gate whose definition follows by <see cref="DefineGate"/>.</summary>
    /// <param name="name">Unique among all names of the tree, or null for a formula without a name.</param>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public FaultTreeNode DeclareGate(string? name = null) => Add(FaultTreeNodeKind.Gate, name);

    /// <summary>Says what a declared gate is.</summary>
    /// <param name="gate">A gate of this builder that has no definition yet.</param>
    /// <param name="connective">How the arguments are joined.</param>
    /// <param name="arguments">Nodes of this builder.</param>
    /// <param name="minimum">The threshold of <see cref="Connective.AtLeast"/>; ignored for the others.</param>
    /// <exception cref="ArgumentException">The node is not a gate, or is defined already.</exception>
    public void DefineGate(FaultTreeNode gate, Connective connective, IReadOnlyList<FaultTreeNode> arguments, int minimum = 0)
    {
        if (_kinds[gate.Index] != FaultTreeNodeKind.Gate)
            throw new ArgumentException($"'{_names[gate.Index]}' is not a gate.", nameof(gate));
        if (_arguments[gate.Index] is not null)
            throw new ArgumentException($"Gate '{_names[gate.Index]}' is defined already.", nameof(gate));
        _connectives[gate.Index] = connective;
        _minimums[gate.Index] = connective == Connective.AtLeast ? minimum : 0;
        _arguments[gate.Index] = [.. arguments];
    }

    /// <summary>Declares and defines a gate at once.</summary>
    /// <param name="name">Unique name, or null for a formula without a name.</param>
    /// <param name="connective">How the arguments are joined; not <see cref="Connective.AtLeast"/>, which has <see cref="AtLeast"/>.</param>
    /// <param name="arguments">Nodes of this builder.</param>
    public FaultTreeNode Gate(string? name, Connective connective, params IReadOnlyList<FaultTreeNode> arguments)
    {
        var gate = DeclareGate(name);
        DefineGate(gate, connective, arguments);
        return gate;
    }

    /// <summary>Declares and defines a vote: true when <paramref name="minimum"/> of the arguments are.</summary>
    public FaultTreeNode AtLeast(string? name, int minimum, params IReadOnlyList<FaultTreeNode> arguments)
    {
        var gate = DeclareGate(name);
        DefineGate(gate, Connective.AtLeast, arguments, minimum);
        return gate;
    }

    /// <summary>Makes the tree. The builder can go on afterwards; the tree does not change.</summary>
    /// <param name="top">The undesired event: any node of this builder.</param>
    /// <exception cref="InvalidFaultTreeException">A gate has no definition, a wrong number of arguments or the same argument twice, or gates form a cycle.</exception>
    public FaultTree Build(FaultTreeNode top)
    {
        var mistakes = FaultTreeRules.Check([.. _kinds], [.. _names], [.. _connectives], [.. _minimums], [.. _arguments]);
        if (mistakes.Count > 0)
            throw new InvalidFaultTreeException(mistakes);
        return new FaultTree(
            top,
            [.. _kinds],
            [.. _names],
            [.. _connectives],
            [.. _minimums],
            [.. _arguments.Select(arguments => arguments ?? [])],
            [.. _states],
            [.. _probabilities]);
    }

    private FaultTreeNode Add(FaultTreeNodeKind kind, string? name, bool state = false, double probability = double.NaN)
    {
        var node = new FaultTreeNode(_kinds.Count);
        if (name is not null && !_byName.TryAdd(name, node))
            throw new ArgumentException($"The name '{name}' is used twice.", nameof(name));
        _kinds.Add(kind);
        _names.Add(name);
        _connectives.Add(Connective.Same);
        _minimums.Add(0);
        _arguments.Add(null);
        _states.Add(state);
        _probabilities.Add(probability);
        return node;
    }
}
