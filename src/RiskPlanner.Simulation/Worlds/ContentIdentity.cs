namespace RiskPlanner.Simulation.Worlds;

/// <summary>
/// What identifies the content of a data set, as a program sees it through the access method. Two reads with equal identities
/// returned the same clear content. A world of bytes answers with the SHA-256 of the clear bytes, a world of tokens with a
/// token; the story only ever compares for equality. Immutable.
/// </summary>
/// <param name="Value">The identity as text, safe to print: it says nothing of the content.</param>
public readonly record struct ContentIdentity(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
