using RiskPlanner.Model;

namespace RiskPlanner.Simulation.MasterKeys;

/// <summary>
/// Whether a CKDS copy can be used, by the generation of its header and what the registers hold (z/OS facts, 2.6). Replays find
/// the same out by trying (<c>Recovery/KeyRecovery</c>); a test compares the two. Pure; safe between threads.
/// </summary>
/// <param name="Use">How it can be used.</param>
/// <param name="Procedure">What has to be done, or why nothing helps, as a sentence.</param>
public sealed record CkdsCopyUsability(CkdsCopyUse Use, string Procedure)
{
    /// <summary>Judges a copy for one crypto domain.</summary>
    /// <param name="generation">The master-key generation that wraps the copy.</param>
    /// <param name="registers">What the domain's registers hold.</param>
    /// <param name="current">The generation of the live CKDS, whatever the registers hold.</param>
    /// <param name="practice">Which key parts are kept.</param>
    /// <param name="spareDomain">Whether there is a spare domain into which parts can be loaded.</param>
    public static CkdsCopyUsability Of(int generation, RegisterContents registers, int current, MasterKeyPractice practice, bool spareDomain)
    {
        ArgumentNullException.ThrowIfNull(registers);
        ArgumentNullException.ThrowIfNull(practice);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(generation, current);
        var entered = "";
        if (registers.Current is null)
        {
            // Whoever enters the parts of the current generation has it in CURRENT, and nothing in OLD.
            if (practice.SitesWithParts(0).Count == 0)
                return new(CkdsCopyUse.NoLonger, "The registers are empty, and no parts of the current master key are kept.");
            (registers, entered) = (new RegisterContents(current, null), "Enter the parts of the current master key first. ");
        }

        if (generation == registers.Current)
            return new(CkdsCopyUse.Directly, $"{entered}Restore it as a new CKDS and refresh, or copy single records.");
        if (generation == registers.Old)
            return new(CkdsCopyUse.SingleTokens, "Its header does not match CURRENT, so it cannot be refreshed as a whole. Take the record out, let its token, which is under OLD, be re-enciphered, and write it back.");

        var hasParts = practice.SitesWithParts(current - generation).Count > 0 && practice.SitesWithParts(0).Count > 0;
        if (!hasParts)
            return new(CkdsCopyUse.NoLonger, $"No register holds generation {generation}, and {WhatIsMissing(generation, current, practice)}.");
        return spareDomain
            ? new(CkdsCopyUse.RetainedParts, $"{entered}Load the retained parts of generation {generation} into a spare domain, start ICSF on the copy there, and change its master key to the current one, or export the key.")
            : new(CkdsCopyUse.NoLonger, $"Parts of generation {generation} are kept, but there is no spare domain to load them into; in the production domain that is an outage of every key.");
    }

    /// <summary>Judges a copy that is under the AES master key in CURRENT, and whose header has a former DES master key, under which no data set key is.</summary>
    /// <param name="generation">The generation of that DES master key.</param>
    /// <param name="hasParts">Whether its parts are kept where they can be entered.</param>
    public static CkdsCopyUsability UnderFormerDes(int generation, bool hasParts) => hasParts
        ? new(CkdsCopyUse.Directly, $"Restore it as a new CKDS, enter the parts of generation {generation} of the DES master key, which is in its header, and refresh; or copy single records.")
        : new(CkdsCopyUse.SingleRecords, $"Its header has generation {generation} of the DES master key, of which no parts are kept, so it cannot be refreshed as a whole. Copy single records: they are under CURRENT.");

    private static string WhatIsMissing(int generation, int current, MasterKeyPractice practice) =>
        practice.SitesWithParts(current - generation).Count == 0
            ? "no parts of it are kept: its keys are lost for good unless their values exist elsewhere"
            : "the parts of the current master key, into which it would be re-enciphered, are not kept";
}
