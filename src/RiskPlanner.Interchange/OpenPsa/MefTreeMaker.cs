using System.Globalization;
using RiskPlanner.Analysis.CutSets;

namespace RiskPlanner.Interchange.OpenPsa;

/// <summary>Turns the definitions of a model into nodes of a fault tree and tells what is wrong with them.</summary>
internal sealed class MefTreeMaker(MefModel model, FaultTreeBuilder builder, CancellationToken cancellation)
{
    private static readonly Dictionary<string, Connective> Connectives = new(StringComparer.Ordinal)
    {
        ["and"] = Connective.And,
        ["or"] = Connective.Or,
        ["atleast"] = Connective.AtLeast,
        ["not"] = Connective.Not,
        ["xor"] = Connective.Xor,
        ["nand"] = Connective.Nand,
        ["nor"] = Connective.Nor,
        ["imply"] = Connective.Imply,
        ["iff"] = Connective.Iff,
    };

    private readonly Dictionary<MefDefinition, FaultTreeNode> _nodes = [];
    private readonly Dictionary<string, FaultTreeNode> _undeclared = new(StringComparer.Ordinal);
    private readonly Dictionary<MefDefinition, List<MefDefinition>> _uses = [];
    private readonly HashSet<MefDefinition> _used = [];

    /// <summary>Adds every event and gate.</summary>
    public void AddAll(double missionTimeHours)
    {
        var expressions = new MefExpressions(model, missionTimeHours);
        foreach (var definition in model.Definitions)
        {
            cancellation.ThrowIfCancellationRequested();
            Declare(definition, expressions);
        }
        foreach (var gate in model.Definitions.Where(definition => definition.Kind == MefKind.Gate))
        {
            cancellation.ThrowIfCancellationRequested();
            DefineGate(gate);
        }
        foreach (var (first, length) in MefCycles.Find(_uses, cancellation))
            model.Report(first[0].Element, OpenPsaRule.Cycle, model.OnlyCounts ? string.Empty : $"Gates form a cycle: {Words(first, length)}.");
    }

    private static string Words(IReadOnlyList<MefDefinition> first, int length)
    {
        var names = string.Join(" -> ", first.Select(gate => gate.Id));
        return length == first.Count ? $"{names} -> {first[0].Id}" : $"{names} -> … ({length} gates in all)";
    }

    /// <summary>The node of a definition.</summary>
    public FaultTreeNode NodeOf(MefDefinition definition) => _nodes[definition];

    /// <summary>Gates that no gate uses.</summary>
    public IReadOnlyList<MefDefinition> Tops() =>
        [.. model.Definitions.Where(definition => definition.Kind == MefKind.Gate && !_used.Contains(definition))];

    private void Declare(MefDefinition definition, MefExpressions expressions)
    {
        switch (definition.Kind)
        {
            case MefKind.Gate:
                _nodes.Add(definition, builder.DeclareGate(definition.Id));
                return;
            case MefKind.HouseEvent:
                // Without a value a house event is false (MEF 3.2.1).
                _nodes.Add(definition, builder.HouseEvent(definition.Id, definition.Body is { } constant && StateOf(constant)));
                return;
            case MefKind.BasicEvent:
                _nodes.Add(definition, builder.BasicEvent(definition.Id, ProbabilityOf(definition, expressions)));
                return;
            default:
                if (definition.Body is { } expression)
                    expressions.Evaluate(expression, definition.Scope);
                return;
        }
    }

    private double? ProbabilityOf(MefDefinition definition, MefExpressions expressions)
    {
        if (definition.Body is not { } expression)
            return null;
        var value = expressions.Evaluate(expression, definition.Scope);
        if (value is >= 0 and <= 1)
            return value;
        if (!double.IsNaN(value))
        {
            model.Report(
                definition.Element,
                OpenPsaRule.Probability,
                $"The probability of '{definition.Id}' is {value.ToString("R", CultureInfo.InvariantCulture)}; it must lie between 0 and 1.");
        }
        return null;
    }

    private bool StateOf(MefElement constant)
    {
        if (constant.Name == "constant" && constant["value"] is "true" or "false")
            return constant["value"] == "true";
        model.Report(constant, OpenPsaRule.Structure, "A constant with the value 'true' or 'false' is expected.");
        return false;
    }

    private void DefineGate(MefDefinition gate)
    {
        _uses[gate] = [];
        if (gate.Body is not { } body)
        {
            model.Report(gate.Element, OpenPsaRule.Structure, $"The gate '{gate.Id}' has no formula.");
            return;
        }

        // Formulas inside the gate's own become gates without a name.
        var waiting = new Stack<(MefElement Formula, FaultTreeNode Node)>();
        waiting.Push((body, _nodes[gate]));
        while (waiting.TryPop(out var current))
        {
            if (!Connectives.TryGetValue(current.Formula.Name, out var connective))
            {
                if (Leaf(gate, current.Formula) is { } same)
                    builder.DefineGate(current.Node, Connective.Same, [same]);
                continue;
            }
            var arguments = new List<FaultTreeNode>();
            var seen = new HashSet<FaultTreeNode>();
            foreach (var child in current.Formula.Children)
            {
                if (Connectives.ContainsKey(child.Name))
                {
                    var inner = builder.DeclareGate();
                    waiting.Push((child, inner));
                    arguments.Add(inner);
                }
                else if (Leaf(gate, child) is { } leaf)
                {
                    if (child.Name == "constant" || seen.Add(leaf))
                        arguments.Add(leaf);
                    else
                        Repeat(gate, child, current.Formula, connective);
                }
            }
            var minimum = MinimumOf(gate, current.Formula, connective);
            var wrong = FaultTreeShape.WrongArity(connective, current.Formula.Children.Count, minimum);
            if (wrong is not null)
                model.Report(current.Formula, OpenPsaRule.Arity, $"The gate '{gate.Id}' has '{current.Formula.Name}' with {current.Formula.Children.Count} argument(s): {wrong}.");
            builder.DefineGate(current.Node, connective, arguments, minimum);
        }
    }

    // "a and a" is a. What a vote or an exclusive-or means by it the standard does not say.
    private void Repeat(MefDefinition gate, MefElement argument, MefElement formula, Connective connective)
    {
        if (connective is Connective.And or Connective.Or or Connective.Nand or Connective.Nor)
            model.Note(OpenPsaNoteKind.RepeatedArguments, argument, $"{argument["name"]} in {gate.Id}");
        else
            model.Report(argument, OpenPsaRule.DuplicateArgument, $"The gate '{gate.Id}' has the argument '{argument["name"]}' twice in one formula, whose meaning in '{formula.Name}' is not clear.");
    }

    private int MinimumOf(MefDefinition gate, MefElement formula, Connective connective)
    {
        if (connective != Connective.AtLeast)
            return 0;
        if (int.TryParse(formula["min"], NumberStyles.None, CultureInfo.InvariantCulture, out var minimum))
            return minimum;
        model.Report(formula, OpenPsaRule.Structure, $"The gate '{gate.Id}' has 'atleast' with min '{formula["min"]}'; a whole number is expected.");
        return 1;
    }

    private FaultTreeNode? Leaf(MefDefinition gate, MefElement element)
    {
        MefKind? expected = element.Name switch
        {
            "gate" => MefKind.Gate,
            "basic-event" => MefKind.BasicEvent,
            "house-event" => MefKind.HouseEvent,
            "event" => element["type"] switch { "gate" => MefKind.Gate, "basic-event" => MefKind.BasicEvent, "house-event" => MefKind.HouseEvent, _ => null },
            _ => MefKind.Parameter,
        };
        if (element.Name == "constant")
            return builder.Constant(StateOf(element));
        if (expected == MefKind.Parameter)
        {
            model.Report(element, OpenPsaRule.Unsupported, $"The gate '{gate.Id}' contains '{element.Name}', which is not supported in a formula.");
            return null;
        }
        var name = element["name"] ?? string.Empty;
        if (model.FindEvent(name, gate.Scope) is not { } found)
        {
            if (model.IsGroupMember(name) || (expected == MefKind.BasicEvent && name.Length > 0 && !name.Contains('.', StringComparison.Ordinal)))
                return Undeclared(element, name);
            model.Report(element, OpenPsaRule.Undefined, $"The gate '{gate.Id}' uses '{name}', which is not defined.");
            return null;
        }
        if (expected is not null && expected != found.Kind)
            model.Report(element, OpenPsaRule.WrongKind, $"The gate '{gate.Id}' uses '{name}' as {element.Name}; it is defined by '{found.Element.Name}'.");
        if (found.Kind == MefKind.Gate)
        {
            _uses[gate].Add(found);
            _used.Add(found);
        }
        return _nodes[found];
    }

    // The standard lets a basic event stand in a gate without a definition. A path, or a name that could be a gate's, is taken for a mistake.
    private FaultTreeNode Undeclared(MefElement element, string name)
    {
        if (_undeclared.TryGetValue(name, out var known))
            return known;
        if (!model.IsGroupMember(name))
            model.Note(OpenPsaNoteKind.UndeclaredEvents, element, name);
        var node = builder.BasicEvent(name);
        _undeclared.Add(name, node);
        return node;
    }
}
