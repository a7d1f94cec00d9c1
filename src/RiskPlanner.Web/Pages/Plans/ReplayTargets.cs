using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Collusion;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Web.Editing;

namespace RiskPlanner.Web.Pages.Plans;

/// <summary>
/// What threats can strike in a plan. Data sets and key labels, of which there can be 100,000, stay in the data base; the
/// rest of the plan is read and asked as it is.
/// </summary>
internal sealed class ReplayTargets
{
    private static readonly string[] Many = ["dataSets", "keys"];
    private readonly IReadOnlyDictionary<string, int> _counts;

    private ReplayTargets(Plan rest, IReadOnlyDictionary<string, int> counts) => (Rest, _counts) = (rest, counts);

    /// <summary>The plan without its data sets and keys.</summary>
    public Plan Rest { get; }

    /// <summary>The users and groups whom the plan names anywhere, each once.</summary>
    public IReadOnlyList<string> Users =>
    [
        .. Rest.Users.Concat(Rest.KeyProfiles.SelectMany(profile => profile.Readers)).Concat(Rest.DataSetProfiles.SelectMany(profile => profile.Readers.Concat(profile.Updaters ?? [])))
            .Where(RacfIdentity.IsUser).Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>The people of the plan and the holders of key parts, each once.</summary>
    public IReadOnlyList<string> People => [.. PlanPeople.Of(Rest).Select(person => person.Name)];

    /// <summary>Reads what can be struck; null when there is no such plan.</summary>
    public static async Task<ReplayTargets?> ReadAsync(IPlanStore store, string slug)
    {
        List<PlanItem> items = [];
        foreach (var section in PlanSections.All.Where(section => !Many.Contains(section.Key)))
        {
            if (await store.PageAsync(slug, new ItemQuery { Section = section.Key, Take = int.MaxValue }) is not { } page) return null;
            items.AddRange(page.Items);
        }

        return new ReplayTargets(PlanContent.Assemble(items), await store.CountSectionsAsync(slug));
    }

    /// <summary>Whether there is anything of a kind.</summary>
    public bool Has(ThreatTarget target) => SectionOf(target) is { } section ? _counts.GetValueOrDefault(section) > 0 : Names(target).Count > 0;

    /// <summary>The section of the data base that holds the things of a kind; null when they are in <see cref="Names"/>.</summary>
    public static string? SectionOf(ThreatTarget target) => target switch
    {
        ThreatTarget.DataSet => Many[0],
        ThreatTarget.Key => Many[1],
        _ => null,
    };

    /// <summary>The names of the things of a kind that are not in the data base alone.</summary>
    public IReadOnlyList<string> Names(ThreatTarget target) => ThreatTargets.In(Rest, target);

    /// <summary>The first thing of a kind; empty when there is none.</summary>
    public async Task<string> FirstAsync(ReferenceSuggestions suggestions, string slug, ThreatTarget target)
    {
        var names = SectionOf(target) is { } section ? await suggestions.FindAsync(slug, [section], "") : Names(target);
        return names is [var first, ..] ? first : "";
    }
}
