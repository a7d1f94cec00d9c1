using RiskPlanner.Simulation.Combinations;
using RiskPlanner.Simulation.Words;
using RiskPlanner.Web.Addresses;

namespace RiskPlanner.Web.Pages.SinglePoints;

/// <summary>What the address of the page says. Immutable.</summary>
/// <param name="Slug">The plan.</param>
/// <param name="Application">Whose data sets are meant; null for all of the plan.</param>
/// <param name="Top">What shall not come about.</param>
/// <param name="At">When the events strike, as it was typed; null for a moment that the page proposes.</param>
/// <param name="IsAsked">Whether anything is asked.</param>
/// <param name="WithPairs">Whether sets of two events are asked for as well.</param>
/// <param name="LosesAll">Whether people are asked for who lose all of the data sets, and not any one.</param>
public sealed record SinglePointsQuery(string Slug, string? Application, LossTop Top, string? At, bool IsAsked, bool WithPairs, bool LosesAll)
{
    /// <summary>The moment at which most data sets can be lost by most single events, as it stands in an address.</summary>
    public const string Worst = "worst";

    /// <summary>The address.</summary>
    public string Address => Paths.WithQuery($"{Paths.Plan(Slug)}/single-points",
        ("find", IsAsked ? WithPairs ? "2" : "1" : null), ("application", Application), ("top", Top == LossTop.Lost ? null : Kebab.Of(Top)), ("at", At), ("people", LosesAll ? "all" : null));
}
