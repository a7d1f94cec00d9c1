using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Alignment;

/// <summary>What decides at a z/OS level whether a backup opens data under a key. Immutable.</summary>
/// <param name="EncryptsTape">Whether access methods encrypt tape (<see cref="Sysplex.EncryptsTapeAt"/>).</param>
/// <param name="CopiesLikeEncrypted">Whether REPRO copies between like data sets without the key (<see cref="ZosLevel.CopiesLikeEncrypted"/>).</param>
internal sealed record OpeningAbilities(bool EncryptsTape, bool CopiesLikeEncrypted)
{
    /// <summary>Those that a sysplex has at a moment.</summary>
    public static OpeningAbilities At(Sysplex sysplex, Instant moment) => new(sysplex.EncryptsTapeAt(moment), sysplex.LevelAt(moment).CopiesLikeEncrypted);

    /// <summary>Those that a sysplex has within a plan, each once.</summary>
    public static IReadOnlyList<OpeningAbilities> Of(Plan plan, Sysplex sysplex) =>
        [.. sysplex.LevelChanges.Select(change => change.At).Where(at => at > plan.From && at <= plan.Until).Prepend(plan.From).Select(at => At(sysplex, at)).Distinct()];

    /// <summary>A sysplex that has them all the time.</summary>
    public Sysplex On(Sysplex sysplex) =>
        sysplex with { TapeEncryption = EncryptsTape, Level = CopiesLikeEncrypted ? ZosLevel.V32 : ZosLevel.V31, LevelChanges = [] };
}
