using RiskPlanner.Application.Threats;

namespace RiskPlanner.Web.Pages.Tables;

/// <summary>How tables shall be derived.</summary>
public sealed class DeriveOptions
{
    private readonly HashSet<string> _lifted = new(StringComparer.Ordinal);

    /// <summary>Whether the further tables are asked for.</summary>
    public bool Extended { get; set; }

    /// <summary>Whether the tables of two events are asked for, instead of those of single events.</summary>
    public bool TwoEvents { get; set; }

    /// <summary>The seed of every replay.</summary>
    public ulong Seed { get; set; } = 1;

    /// <summary>The assumptions to lift together, in the order in which they are listed.</summary>
    public IReadOnlyList<string> Lifted =>
        [.. ThreatTableService.Liftable.Select(assumption => assumption.Lift!).Where(_lifted.Contains)];

    /// <summary>What the run is called.</summary>
    public string Title
    {
        get
        {
            if (TwoEvents) return "Threat tables of two events";
            var title = Extended ? "Threat tables, extended" : "Threat tables";
            return _lifted.Count == 0 ? title : $"{title}, lifted: {string.Join(", ", Lifted)}";
        }
    }

    /// <summary>Lifts an assumption, or lets it hold again.</summary>
    public void Lift(string name, bool lifts)
    {
        if (lifts) _lifted.Add(name);
        else _lifted.Remove(name);
    }
}
