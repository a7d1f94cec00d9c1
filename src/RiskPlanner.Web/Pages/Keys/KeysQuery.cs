using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Views;

namespace RiskPlanner.Web.Pages.Keys;

/// <summary>What the address of the page of keys says. Immutable.</summary>
/// <param name="Slug">The plan.</param>
/// <param name="Store">The key store; null for the first.</param>
/// <param name="Mask">A mask of labels; null for all.</param>
/// <param name="At">The moment as it was typed; null for the plan's start.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="Label">The label whose details are open; null for none.</param>
public sealed record KeysQuery(string Slug, string? Store, string? Mask, string? At, int Page, string? Label)
{
    /// <summary>The address.</summary>
    public string Address => Paths.WithQuery(
        Paths.Keys(Slug), ("store", Store), ("mask", Mask), ("at", At), ("page", Page > 1 ? $"{Page}" : null), ("label", Label));
}
