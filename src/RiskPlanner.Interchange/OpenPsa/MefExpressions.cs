using System.Globalization;

namespace RiskPlanner.Interchange.OpenPsa;

/// <summary>
/// Computes the values of expressions (Open-PSA MEF 2.0, section 3.4). A random deviate counts with its mean, as in SCRAM's point estimate.
/// Works with a stack of its own, so neither nesting nor chains of parameters can overflow the thread's.
/// </summary>
internal sealed class MefExpressions(MefModel model, double missionTimeHours)
{
    private readonly Dictionary<MefDefinition, double> _parameters = [];
    private readonly HashSet<MefDefinition> _open = [];

    /// <summary>The value, or NaN after telling what is wrong with the expression.</summary>
    public double Evaluate(MefElement expression, string scope)
    {
        var frames = new Stack<Frame>();
        frames.Push(new Frame(expression, scope));
        while (true)
        {
            var frame = frames.Peek();
            if (Next(frame) is { } next)
            {
                frames.Push(next);
                continue;
            }
            var value = Finish(frame);
            frames.Pop();
            if (frame.Parameter is not null)
            {
                _parameters[frame.Parameter] = value;
                _open.Remove(frame.Parameter);
            }
            if (frames.Count == 0)
                return value;
            frames.Peek().Values.Add(value);
        }
    }

    // The next expression that the frame needs, or null when it has everything.
    private Frame? Next(Frame frame)
    {
        if (frame.Element.Name != "parameter")
            return frame.Values.Count < frame.Element.Children.Count ? new Frame(frame.Element.Children[frame.Values.Count], frame.Scope) : null;
        if (frame.Values.Count > 0)
            return null;
        var name = frame.Element["name"] ?? string.Empty;
        var parameter = model.FindParameter(name, frame.Scope);
        var problem = parameter switch
        {
            null => $"The parameter '{name}' is not defined.",
            { Body: null } => $"The parameter '{name}' has no value.",
            _ when _open.Contains(parameter) => $"The parameter '{name}' depends on itself.",
            _ => null,
        };
        if (problem is not null)
        {
            model.Report(frame.Element, parameter is null ? OpenPsaRule.Undefined : parameter.Body is null ? OpenPsaRule.Expression : OpenPsaRule.Cycle, problem);
            frame.Values.Add(double.NaN);
            return null;
        }
        if (_parameters.TryGetValue(parameter!, out var known))
        {
            frame.Values.Add(known);
            return null;
        }
        _open.Add(parameter!);
        return new Frame(parameter!.Body!, parameter.Scope) { Parameter = parameter };
    }

    private double Finish(Frame frame)
    {
        var element = frame.Element;
        var values = frame.Values;
        switch (element.Name)
        {
            case "parameter":
                return values[0];
            case "float" or "int":
                return Number(element);
            case "bool":
                return element["value"] == "true" ? 1 : 0;
            case "pi":
                return Math.PI;
            case "system-mission-time":
                return missionTimeHours;
        }
        if (values.Exists(double.IsNaN))
            return double.NaN;
        var result = MefFunctions.Apply(element.Name, values);
        if (result is null)
            model.Report(element, OpenPsaRule.Unsupported, $"The expression '{element.Name}' with {values.Count} argument(s) is not supported.");
        else if (!double.IsFinite(result.Value))
            model.Report(element, OpenPsaRule.Expression, $"The expression '{element.Name}' has no finite value for {string.Join(", ", values.Select(value => value.ToString("R", CultureInfo.InvariantCulture)))}.");
        return result is { } value && double.IsFinite(value) ? value : double.NaN;
    }

    private double Number(MefElement element)
    {
        if (double.TryParse(element["value"], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value))
            return value;
        model.Report(element, OpenPsaRule.Expression, $"'{element["value"]}' is not a number.");
        return double.NaN;
    }

    private sealed class Frame(MefElement element, string scope)
    {
        public MefElement Element => element;

        public string Scope => scope;

        public List<double> Values { get; } = [];

        /// <summary>The parameter whose definition this is, when it is one.</summary>
        public MefDefinition? Parameter { get; init; }
    }
}
