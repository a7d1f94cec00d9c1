namespace RiskPlanner.Simulation.Worlds;

/// <summary>Where one key record is put back from (<see cref="IKeyWorld.RestoreKey"/>). Immutable.</summary>
public abstract record KeySource
{
    private KeySource()
    {
    }

    /// <summary>
    /// A CKDS copy: the record as it is if its token is under CURRENT, re-enciphered if under OLD (RC 0 RSN 2710), else not (RC 8 RSN 18; z/OS facts, 2.6).
    /// </summary>
    /// <param name="Name">The name of the copy.</param>
    public sealed record Copy(string Name) : KeySource;

    /// <summary>
    /// A CKDS copy of any generation, by way of a spare crypto domain that is loaded with retained key parts, where these can be reached.
    /// </summary>
    /// <param name="Name">The name of the copy.</param>
    public sealed record CopyThroughSpareDomain(string Name) : KeySource;

    /// <summary>
    /// The in-storage CKDS of another sysplex: of the same key store, where both coprocessors hold one master key, since that copy still has what is gone from disk until it is
    /// refreshed (z/OS facts, 2.2); of another key store by export and import under a key-encrypting key, whatever the master keys (2.6).
    /// </summary>
    /// <param name="Sysplex">That sysplex.</param>
    public sealed record Storage(string Sysplex) : KeySource;

    /// <summary>A repository, whatever master key was in force when the key was made (z/OS facts, 5.1).</summary>
    /// <param name="KeyManager">The repository.</param>
    /// <param name="Back">Which of the label's values: 0 for the newest, 1 for the one before it, and so on.</param>
    public sealed record Repository(string KeyManager, int Back) : KeySource;
}
