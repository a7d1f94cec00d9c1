using NodaTime;
using RiskPlanner.Analysis.Keys;
using RiskPlanner.Application.Plans;
using RiskPlanner.Model;
using RiskPlanner.Reports.Drawing;

namespace RiskPlanner.Web.Views;

/// <summary>
/// A plan with what pages derive from it as a whole, each thing once, when it is first asked for: a plan can have 100,000 data
/// sets. Safe between threads.
/// </summary>
/// <param name="summary">Which plan in which version.</param>
/// <param name="plan">The plan.</param>
internal sealed class PlanView(PlanSummary summary, Plan plan)
{
    // A date field is typed into: the few moments that were looked at last are enough.
    private const int MostMoments = 4;
    private readonly Lock _lock = new();
    private readonly List<(Instant Moment, KeyDependence Dependence)> _dependences = [];
    private readonly Lazy<BackupCoverage> _coverage = new(() => new BackupCoverage(plan));
    private readonly Lazy<KeyRoster> _roster = new(() => new KeyRoster(plan));

    private readonly Lock _estateLock = new();
    private TopologySummary? _estate;

    /// <summary>Which plan in which version.</summary>
    public PlanSummary Summary { get; } = summary;

    /// <summary>The plan.</summary>
    public Plan Plan { get; } = plan;

    /// <summary>Which data sets are under which policies.</summary>
    public BackupCoverage Coverage => _coverage.Value;

    /// <summary>The labels of each key store in the order of a CKDS.</summary>
    public KeyRoster Roster => _roster.Value;

    /// <summary>What drawings need.</summary>
    public TopologySummary Estate
    {
        get
        {
            lock (_estateLock) return _estate ??= new TopologySummary(Plan, Coverage);
        }
    }

    /// <summary>What depends on each key at a moment.</summary>
    public KeyDependence DependenceAt(Instant moment)
    {
        lock (_lock)
        {
            var found = _dependences.Find(one => one.Moment == moment).Dependence;
            if (found is not null) return found;
            if (_dependences.Count == MostMoments) _dependences.RemoveAt(0);
            _dependences.Add((moment, new KeyDependence(Plan, Coverage, moment)));
            return _dependences[^1].Dependence;
        }
    }
}
