using RiskPlanner.Application.Replays;
using RiskPlanner.Application.Replays.Moments;

namespace RiskPlanner.Application.Tests.Replays.Moments;

/// <summary>Moments of the sample plan, of which a key is destroyed on the first of April.</summary>
internal static class SampleMoments
{
    public const string Event = "key-destruction target=DSET.PRIM.HISTORY.KEY001 at=2026-04-01T12:00:00Z";

    private static readonly Lazy<ReplayMoments> Made = new(() =>
    {
        var strikes = EventParser.Parse(Sample.Plan, [Event], out _);
        return ReplayMoments.Of(Sample.Plan, strikes, new ReplayService().Run(Sample.Plan, new string('a', 64), strikes, 1, "2026-11-21"));
    });

    public static ReplayMoments All => Made.Value;
}
