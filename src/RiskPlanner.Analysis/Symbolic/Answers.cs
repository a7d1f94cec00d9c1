using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Analysis.Symbolic;

/// <summary>
/// Answers with one short line in place of what could be observed: whoever wants to see the machine at work replays on the
/// emulator. What can be shared is, since answers are immutable.
/// </summary>
internal static class Answers
{
    private static readonly IReadOnlyList<Observation> Line = [new Observation("Tokens", "carry out", "", "see the answer")];

    public static Failure MediumLost { get; } = new(Cause.MediumLost);

    public static Failure NoDataSetAccess { get; } = new(Cause.NoDataSetAccess);

    public static Failure CartridgeKeyLost { get; } = new(Cause.CartridgeKeyLost);

    public static Failure DataSetNotFound { get; } = new(Cause.DataSetNotFound);

    public static Failure DataSetIsDump { get; } = new(Cause.DataSetIsDump);

    public static Answer TargetGone { get; } = Failed(new Failure(Cause.TargetGone));

    public static Failure NotCataloged { get; } = new(Cause.NotCataloged);

    public static Failure NotSupported { get; } = new(Cause.NotSupported);

    /// <summary>Carried out.</summary>
    public static Answer Done { get; } = new() { Observations = Line };

    /// <summary>A token under OLD was put back under CURRENT.</summary>
    public static Answer Reenciphered { get; } = new() { Observations = Line, Reenciphered = true };

    /// <summary>The catalog of the sysplex is lost.</summary>
    public static Answer CatalogLost { get; } = Failed(new Failure(Cause.CatalogLost));

    /// <summary>The RACF data base of the sysplex is lost.</summary>
    public static Answer SecurityLost { get; } = Failed(new Failure(Cause.SecurityDataBaseLost));

    /// <summary>The sysplex does not run.</summary>
    public static Answer Standstill { get; } = Failed(new Failure(Cause.SysplexDown));

    /// <summary>Carried out, or not for a reason.</summary>
    public static Answer Of(Failure? failure) => failure is null ? Done : Failed(failure);

    /// <summary>Not carried out.</summary>
    public static Answer Failed(Failure failure) => new() { Failure = failure, Observations = Line };

    /// <summary>Read or written, or not.</summary>
    public static Answer Of(ContentToken? content, Failure? failure) =>
        failure is null ? new Answer { Observations = Line, Content = content?.Identity } : Failed(failure);

    /// <summary>Brought back.</summary>
    public static Answer ReadableAt(CopyAddress address) => new() { Observations = Line, ReadableAt = address };
}
