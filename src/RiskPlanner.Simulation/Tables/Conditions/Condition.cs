namespace RiskPlanner.Simulation.Tables.Conditions;

/// <summary>
/// A condition as a sum of products: at least one product must hold, a product holds when all its literals do. No product is
/// never, the empty product is always.
/// </summary>
/// <param name="Products">The products, in a stable order.</param>
public sealed record Condition(IReadOnlyList<IReadOnlyList<Literal>> Products)
{
    /// <summary>Whether it always holds.</summary>
    public bool IsAlways => Products.Any(product => product.Count == 0);

    /// <summary>Whether it never holds.</summary>
    public bool IsNever => Products.Count == 0;
}
