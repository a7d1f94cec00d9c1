using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Worlds;

/// <summary>What key administrators do. A CKDS copy is named by the plan's story, such as <c>CKDS1.COPY0001</c>.</summary>
public interface IKeyWorld
{
    /// <summary>Generates a key in the coprocessor of a sysplex and stores it under a label.</summary>
    Answer GenerateKey(string sysplex, KeyLabel label);

    /// <summary>
    /// Changes the master key of a key store: new parts, re-encipherment, activation. NEW becomes CURRENT, CURRENT becomes
    /// OLD, what was OLD is gone. CKDS copies stay under the master key of their day.
    /// </summary>
    Answer ChangeMasterKey(string keyStore);

    /// <summary>Takes a copy of the live CKDS, records wrapped as they are, and puts it at a site.</summary>
    Answer CopyCkds(string keyStore, string copy, string site);

    /// <summary>Deletes a CKDS copy whose retention has ended.</summary>
    Answer DiscardCkdsCopy(string copy);

    /// <summary>Whether the key service of a sysplex is up: a live CKDS, and registers that match its header.</summary>
    Answer ProbeKeyService(string sysplex);

    /// <summary>Whether the coprocessor of a sysplex holds a master key, whichever it is.</summary>
    Answer ProbeMasterKey(string sysplex);

    /// <summary>Whether the key under a label can be used now by a role.</summary>
    Answer ProbeKey(string sysplex, Role role, KeyLabel label);

    /// <summary>Enters the key parts of the current master key into an empty or wrong coprocessor, where parts can be reached.</summary>
    Answer EnterKeyParts(string sysplex);

    /// <summary>Makes a CKDS copy the live CKDS; needs its header to match the CURRENT register.</summary>
    Answer ActivateCkdsCopy(string sysplex, string copy);

    /// <summary>
    /// Starts with an empty CKDS, under the master key that the coprocessor holds, or a new one where it holds none. Old keys do
    /// not come back by it, but single ones can be restored into it.
    /// </summary>
    Answer InitialiseKeyService(string sysplex);

    /// <summary>
    /// Puts one key record back from a CKDS copy: as it is if its token is under CURRENT, re-enciphered if under OLD (RC 0
    /// RSN 2710), else not (RC 8 RSN 18; z/OS facts, 2.6).
    /// </summary>
    Answer RestoreKey(string sysplex, string copy, KeyLabel label);

    /// <summary>
    /// Puts one key record back from a CKDS copy of any generation by way of a spare crypto domain that is loaded with
    /// retained key parts, where these can be reached.
    /// </summary>
    Answer RestoreKeyThroughSpareDomain(string sysplex, string copy, KeyLabel label);
}
