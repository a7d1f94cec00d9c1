using RiskPlanner.Analysis.CutSets;
using RiskPlanner.Interchange.OpenPsa;

namespace RiskPlanner.Application.CutSets;

/// <summary>Reads the files of an Open-PSA model and analyses the fault tree in them. Safe between threads.</summary>
public static class CutSetsService
{
    /// <summary>Reads and analyses.</summary>
    /// <param name="sources">The files of one model; read once, not closed.</param>
    /// <param name="request">What shall be computed.</param>
    /// <param name="cancellation">Ends reading and analysis early.</param>
    /// <exception cref="CutSetLimitException">The memory limit was reached.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static CutSetsOutcome Run(IReadOnlyList<OpenPsaSource> sources, CutSetsRequest request, CancellationToken cancellation = default)
    {
        var reading = OpenPsaReader.Read(sources, new OpenPsaReaderOptions { Top = request.Top, MissionTimeHours = request.MissionTimeHours }, cancellation);
        cancellation.ThrowIfCancellationRequested();
        if (reading.Tree is not { } tree) return new CutSetsOutcome(reading, null);
        var settings = new CutSetSettings
        {
            OrderLimit = request.OrderLimit,
            PrimeImplicants = request.PrimeImplicants,
            MemoryLimitBytes = request.MemoryLimitBytes ?? GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4 * 3,
        };
        return new CutSetsOutcome(reading, CutSetAnalysis.Run(tree, settings, cancellation));
    }
}
