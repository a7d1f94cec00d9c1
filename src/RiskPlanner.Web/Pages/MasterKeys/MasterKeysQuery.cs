using NodaTime;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Views;

namespace RiskPlanner.Web.Pages.MasterKeys;

/// <summary>What the address of the page of master keys says. Immutable.</summary>
/// <param name="Slug">The plan.</param>
/// <param name="Store">The key store; null for the first.</param>
/// <param name="At">The moment as it was typed; null for the plan's start.</param>
/// <param name="Page">The page of copies, from 1.</param>
public sealed record MasterKeysQuery(string Slug, string? Store, string? At, int Page)
{
    /// <summary>The address.</summary>
    public string Address => Paths.WithQuery(Paths.MasterKeys(Slug), ("store", Store), ("at", At), ("page", Page > 1 ? $"{Page}" : null));

    /// <summary>The same at another moment.</summary>
    public MasterKeysQuery On(Instant moment) => this with { At = ChosenMoment.FieldOf(moment), Page = 1 };
}
