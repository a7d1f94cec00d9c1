using System.Globalization;
using RiskPlanner.Analysis.Mitigation;
using RiskPlanner.Simulation.Words;
using RiskPlanner.Web.Addresses;

namespace RiskPlanner.Web.Pages.Mitigation;

/// <summary>What the address of the page says. Immutable.</summary>
/// <param name="Slug">The plan.</param>
/// <param name="Goal">What the plan is to be changed for; null while nothing is asked.</param>
/// <param name="Budget">What the changes may cost together, as it was typed; null without limit.</param>
/// <param name="WithoutCommonCauses">Whether events are left out that stand for many failures with one cause.</param>
public sealed record MitigationQuery(string Slug, MitigationAim? Goal, string? Budget, bool WithoutCommonCauses)
{
    /// <summary>Whether it is also asked what less money buys; of pairs it cannot be.</summary>
    public bool WithFrontier { get; init; }

    /// <summary>The address.</summary>
    public string Address => Paths.WithQuery($"{Paths.Plan(Slug)}/mitigation", ("goal", Goal is { } goal ? Kebab.Of(goal) : null), ("budget", Budget), ("common-causes", WithoutCommonCauses ? "no" : null), ("frontier", WithFrontier ? "yes" : null));

    /// <summary>The budget as a number; null where none was typed, or what was is none.</summary>
    public long? Limit => long.TryParse(Budget, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) ? limit : null;
}
