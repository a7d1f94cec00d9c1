using RiskPlanner.Analysis.CutSets;

namespace RiskPlanner.Interchange.OpenPsa;

/// <summary>
/// Reads fault trees in the Open-PSA Model Exchange Format 2.0 from one file or several: fault trees with components, model data, parameter
/// expressions. What would change the result and is not understood (common-cause groups, substitutions, alignments) is refused by name, never skipped;
/// event trees are left out with a note, they do not change a fault tree. Safe to call from several threads.
/// </summary>
public static class OpenPsaReader
{
    // Candidates for the top that a message names.
    private const int SomeTops = 10;

    /// <summary>Reads a model.</summary>
    /// <param name="sources">The files; definitions may refer to each other across them.</param>
    /// <param name="options">Which gate is the top, how long the mission is.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>The tree, or the problems of every file at once.</returns>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static OpenPsaReading Read(IReadOnlyList<OpenPsaSource> sources, OpenPsaReaderOptions options, CancellationToken cancellation = default)
    {
        var problems = new OpenPsaProblems();
        var budget = new MefBudget();
        var roots = sources.Select(source => MefLoader.Load(source, budget, problems, cancellation)).OfType<MefElement>().ToList();
        var notes = new OpenPsaNotes();
        var model = new MefModel(roots, problems, notes, cancellation);
        var builder = new FaultTreeBuilder();
        var maker = new MefTreeMaker(model, builder, cancellation);
        maker.AddAll(options.MissionTimeHours);
        // A top in a model that could not be loaded in full would be guesswork.
        var top = problems.Count == 0 ? FindTop(model, maker, options.Top, sources, problems) : null;
        if (top is null)
            return new OpenPsaReading(null, string.Empty, Sorted(problems.Kept, sources)) { ProblemsInAll = problems.Count };
        return new OpenPsaReading(builder.Build(maker.NodeOf(top)), top.Id, []) { Notes = notes.All() };
    }

    private static MefDefinition? FindTop(
        MefModel model, MefTreeMaker maker, string? wanted, IReadOnlyList<OpenPsaSource> sources, OpenPsaProblems problems)
    {
        var file = sources.Count > 0 ? sources[0].Name : string.Empty;
        if (wanted is not null)
        {
            var found = model.FindEvent(wanted, string.Empty);
            if (found is null)
                problems.Add(file, 0, wanted, OpenPsaRule.Undefined, $"The top '{wanted}' is not defined.");
            return found;
        }
        var tops = maker.Tops();
        if (tops.Count == 1)
            return tops[0];
        if (tops.Count == 0)
        {
            problems.Add(file, 0, string.Empty, OpenPsaRule.Top, "The model has no gate that could be the top.");
            return null;
        }
        var names = string.Join(", ", tops.Take(SomeTops).Select(top => top.Id));
        var more = tops.Count > SomeTops ? ", …" : string.Empty;
        model.Report(tops[0].Element, OpenPsaRule.Top, $"{tops.Count:N0} gates are used by no other gate: {names}{more}. Name the one to analyse as the top.");
        return null;
    }

    private static List<OpenPsaProblem> Sorted(IReadOnlyList<OpenPsaProblem> problems, IReadOnlyList<OpenPsaSource> sources)
    {
        var position = sources.Select((source, index) => (source.Name, index)).DistinctBy(entry => entry.Name).ToDictionary(entry => entry.Name, entry => entry.index);
        return [.. problems.OrderBy(problem => position.GetValueOrDefault(problem.File)).ThenBy(problem => problem.Line)];
    }
}
