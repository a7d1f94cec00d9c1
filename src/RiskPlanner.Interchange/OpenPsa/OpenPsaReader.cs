using RiskPlanner.Analysis.CutSets;

namespace RiskPlanner.Interchange.OpenPsa;

/// <summary>
/// Reads fault trees in the Open-PSA Model Exchange Format 2.0 from one file or several: fault trees with components, model data, parameter
/// expressions. What would change the result and is not understood (common-cause groups, substitutions, alignments) is refused, never skipped;
/// event trees are skipped, they do not change a fault tree. Safe to call from several threads.
/// </summary>
public static class OpenPsaReader
{
    /// <summary>Reads a model.</summary>
    /// <param name="sources">The files; definitions may refer to each other across them.</param>
    /// <param name="options">Which gate is the top, how long the mission is.</param>
    /// <param name="cancellation">Ends the reading of a file early.</param>
    /// <returns>The tree, or every problem of every file at once.</returns>
    public static OpenPsaReading Read(IReadOnlyList<OpenPsaSource> sources, OpenPsaReaderOptions options, CancellationToken cancellation = default)
    {
        var problems = new List<OpenPsaProblem>();
        var roots = sources.Select(source => MefLoader.Load(source, problems, cancellation)).OfType<MefElement>().ToList();
        var model = new MefModel(roots, problems);
        var builder = new FaultTreeBuilder();
        var maker = new MefTreeMaker(model, builder);
        maker.AddAll(options.MissionTimeHours);
        // A top in a model that could not be loaded in full would be guesswork.
        var top = problems.Count == 0 ? FindTop(model, maker, options.Top, sources, problems) : null;
        if (top is null)
            return new OpenPsaReading(null, string.Empty, Sorted(problems, sources));
        return new OpenPsaReading(builder.Build(maker.NodeOf(top)), top.Id, []);
    }

    private static MefDefinition? FindTop(
        MefModel model, MefTreeMaker maker, string? wanted, IReadOnlyList<OpenPsaSource> sources, List<OpenPsaProblem> problems)
    {
        var file = sources.Count > 0 ? sources[0].Name : string.Empty;
        if (wanted is not null)
        {
            var found = model.FindEvent(wanted, string.Empty);
            if (found is null)
                problems.Add(new OpenPsaProblem(file, 0, wanted, OpenPsaRule.Undefined, $"The top '{wanted}' is not defined."));
            return found;
        }
        var tops = maker.Tops();
        if (tops.Count == 1)
            return tops[0];
        if (tops.Count == 0)
            problems.Add(new OpenPsaProblem(file, 0, string.Empty, OpenPsaRule.Top, "The model has no gate that could be the top."));
        var names = string.Join(", ", tops.Select(top => top.Id));
        foreach (var top in tops)
            model.Report(top.Element, OpenPsaRule.Top, $"'{top.Id}' is one of {tops.Count} gates that no other gate uses ({names}). Name the one to analyse as the top.");
        return null;
    }

    private static List<OpenPsaProblem> Sorted(List<OpenPsaProblem> problems, IReadOnlyList<OpenPsaSource> sources)
    {
        var position = sources.Select((source, index) => (source.Name, index)).DistinctBy(entry => entry.Name).ToDictionary(entry => entry.Name, entry => entry.index);
        return [.. problems.Distinct().OrderBy(problem => position.GetValueOrDefault(problem.File)).ThenBy(problem => problem.Line)];
    }
}
