using NodaTime;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Model;
using RiskPlanner.Simulation.MasterKeys;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Agreement.Tests.Stories;

/// <summary>What pages say of CKDS copies is what recoverers find when they try them.</summary>
public class CkdsCopyUsabilityAgreementTests
{
    private static readonly Instant From = Instant.FromUtc(2026, 1, 1, 0, 0);
    private static readonly KeyLabel Label = new("DSET.PRIM.KEY001");

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(9, true)]
    [InlineData(9, false)]
    public void Every_copy_at_every_moment_can_be_used_as_it_is_said(int retained, bool partsAreKept)
    {
        var plan = PlanOf(new MasterKeyPractice
        {
            Changes = Schedule.Repeating(Period.FromDays(7), From + Duration.FromDays(6)),
            RetainedGenerations = retained,
            PartsAt = partsAreKept ? ["P"] : [],
        });
        var history = MasterKeyHistory.Of(plan, plan.KeyStores[0]);
        var lives = CkdsCopyLife.Of(plan, plan.KeyStores[0], history);
        var world = new SymbolicWorldFactory().Create(plan, 1);
        var seen = new HashSet<CkdsCopyUse>();

        foreach (var day in Enumerable.Range(0, 60).Select(number => From + Duration.FromDays(number)))
        {
            world.AdvanceTo(day);
            foreach (var taken in lives.Where(life => life.TakenAt == day)) world.CopyCkds("K", taken.Name, "P");
            if (history.Changes.Contains(day)) world.ChangeMasterKey("K", MasterKeyType.Aes);
            foreach (var life in lives.Where(life => life.ExistsAt(day)))
            {
                var said = CkdsCopyUsability.Of(life.Generation, history.RegistersAt(plan.Sysplexes[0], day), history.CurrentAt(day), plan.KeyStores[0].MasterKey, spareDomain: true).Use;
                Assert.Equal(Found(world, life.Name), said);
                seen.Add(said);
            }
        }

        Assert.Equal(retained >= 2 && partsAreKept, seen.Contains(CkdsCopyUse.RetainedParts));
        Assert.Contains(CkdsCopyUse.SingleTokens, seen);
    }

    private static CkdsCopyUse Found(IWorld world, string copy)
    {
        if (world.ActivateCkdsCopy("PLEX", copy).Done) return CkdsCopyUse.Directly;
        if (world.RestoreKey("PLEX", new KeySource.Copy(copy), Label).Done) return CkdsCopyUse.SingleTokens;
        return world.RestoreKey("PLEX", new KeySource.CopyThroughSpareDomain(copy), Label).Done ? CkdsCopyUse.RetainedParts : CkdsCopyUse.NoLonger;
    }

    private static Plan PlanOf(MasterKeyPractice practice) => new()
    {
        Name = "Test",
        From = From,
        Until = From + Duration.FromDays(60),
        Sites = [new Site("P", SiteKind.Production)],
        KeyStores = [new KeyStore { Name = "K", Sites = ["P"], MasterKey = practice, Backups = [new CkdsBackup(Schedule.Repeating(Period.FromDays(2)), 20, "P")] }],
        Sysplexes = [new Sysplex { Name = "PLEX", Site = "P", KeyStore = "K" }],
        Keys = [new KeyDefinition { Label = Label, KeyStore = "K" }],
    };
}
