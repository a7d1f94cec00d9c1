using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Simulation.EveryMoment;

/// <summary>Adds up the progress of several works, in thousandths of a data set. Safe between threads.</summary>
/// <param name="dataSets">How many data sets there are.</param>
/// <param name="progress">Told the sum; null where nobody listens.</param>
internal sealed class ProgressMeter(int dataSets, IProgress<WorkProgress>? progress)
{
    private const int Thousandths = 1_000;

    private int _done;

    /// <summary>The progress of a work on so many data sets, from 0 to 1; each work has its own.</summary>
    public IProgress<double> Of(int count) => new Part(this, count);

    private void Add(int thousandths) => progress?.Report(new WorkProgress(Interlocked.Add(ref _done, thousandths), dataSets * Thousandths));

    private sealed class Part(ProgressMeter meter, int dataSets) : IProgress<double>
    {
        private int _told;

        public void Report(double value)
        {
            var now = (int)(value * dataSets * Thousandths);
            if (now <= _told) return;
            meter.Add(now - _told);
            _told = now;
        }
    }
}
