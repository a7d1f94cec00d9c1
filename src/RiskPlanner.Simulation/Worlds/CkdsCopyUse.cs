namespace RiskPlanner.Simulation.Worlds;

/// <summary>What a CKDS copy is good for on a sysplex as things are (z/OS facts, 2.6), best first.</summary>
public enum CkdsCopyUse
{
    /// <summary>CURRENT opens it: the whole copy can be made live.</summary>
    Directly,

    /// <summary>OLD opens it: single tokens can be put back and are re-enciphered to CURRENT (RC 0 RSN 2710).</summary>
    SingleTokens,

    /// <summary>No register opens it, but key parts that can be reached do, entered anew or in a spare domain.</summary>
    WithKeyParts,

    /// <summary>Nothing opens it.</summary>
    NotAtAll,
}
