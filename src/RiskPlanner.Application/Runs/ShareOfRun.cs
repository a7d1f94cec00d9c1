using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Application.Runs;

/// <summary>Tells a run which share of it is done, from 0 to 1, in the caller's thread, unlike <see cref="Progress{T}"/>.</summary>
/// <param name="run">Told in thousandths.</param>
internal sealed class ShareOfRun(IProgress<WorkProgress> run) : IProgress<double>
{
    private const int Parts = 1000;

    public void Report(double value) => run.Report(new WorkProgress((int)(value * Parts), Parts));
}
