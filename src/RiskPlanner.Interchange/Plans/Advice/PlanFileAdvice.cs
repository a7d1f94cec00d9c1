using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>A piece of advice about a plan file, with the place in the text.</summary>
/// <param name="Line">The line, from 1 on; of something that is missing, the line where the part begins that would hold it.</param>
/// <param name="Column">The column in characters, from 1 on.</param>
/// <param name="Advice">The advice.</param>
public sealed record PlanFileAdvice(int Line, int Column, PlanAdvice Advice)
{
    /// <summary>The advice in one line for people, in the form that editors and compilers use for places.</summary>
    /// <param name="fileName">The file's name as it shall be shown; null leaves it out.</param>
    public string Describe(string? fileName = null)
    {
        var value = Advice.Value.Length == 0 ? "" : $"'{Advice.Value}' - ";
        return $"{fileName}({Line},{Column}): {Advice.Severity.ToString().ToLowerInvariant()}: {Advice.Path}: {value}{Advice.Rule} Better: {Advice.Expected}. [{Advice.Id}]";
    }

    /// <summary>All advice about a plan file, in the order of its lines; empty when there is none.</summary>
    /// <param name="text">The file's text, which has been read without faults.</param>
    /// <param name="plan">The plan that it holds.</param>
    public static IReadOnlyList<PlanFileAdvice> Of(string text, Plan plan)
    {
        var root = DocumentReader.Read(text, new PlaceCollector())?.Root ?? throw new ArgumentException("The text has not been read without faults.", nameof(text));
        return [.. PlanAdvisor.Advise(plan)
            .Select(advice => (Place: PlanPath.Locate(root, advice.Path), Advice: advice))
            .Select(found => new PlanFileAdvice(found.Place.Line, found.Place.Column, found.Advice))
            .OrderBy(found => found.Line).ThenBy(found => found.Column)];
    }
}
