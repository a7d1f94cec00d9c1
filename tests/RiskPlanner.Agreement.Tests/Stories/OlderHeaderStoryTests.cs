using NodaTime;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Emulator.World;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Agreement.Tests.Stories;

/// <summary>A CKDS that was put back whole under an older header, and a key that was generated to it afterwards.</summary>
public class OlderHeaderStoryTests
{
    private static readonly KeyLabel Label = new("DSET.PRIM.APPL.KEY001");
    private static readonly KeyLabel Generated = new("DSET.PRIM.APPL.KEY002");

    public static TheoryData<bool> Worlds => [true, false];

    [Theory]
    [MemberData(nameof(Worlds))]
    public void A_spare_domain_opens_only_what_is_under_the_master_key_of_the_header(bool emulated)
    {
        var world = Create(emulated);
        Assert.True(world.CopyCkds("STORE", "BEFORE", "P").Done);
        Assert.True(world.ChangeMasterKey("STORE", MasterKeyType.Aes).Done);
        Assert.True(world.RollBackCkds("STORE", "BEFORE").Done);
        Assert.True(world.GenerateKey("PLEX", Generated).Done);
        Assert.True(world.CopyCkds("STORE", "AFTER", "P").Done);

        // The header of the copy names the older master key; the spare domain is loaded with that one.
        Assert.True(world.RestoreKey("PLEX", new KeySource.CopyThroughSpareDomain("AFTER"), Label).Done);
        Assert.Equal(Cause.KeyRecordDamaged, world.RestoreKey("PLEX", new KeySource.CopyThroughSpareDomain("AFTER"), Generated).Failure?.Cause);
    }

    private static IWorld Create(bool emulated)
    {
        var from = Instant.FromUtc(2026, 1, 1, 0, 0);
        var plan = new Plan
        {
            Name = "An older header",
            From = from,
            Until = from + Duration.FromDays(4),
            Sites = [new("P", SiteKind.Production)],
            Arrays = [new("A1", "P", ["PRD001"])],
            KeyStores = [new() { Name = "STORE", Sites = ["P"], MasterKey = new() { PartsAt = ["P"], RetainedGenerations = 5 } }],
            Sysplexes = [new() { Name = "PLEX", Site = "P", KeyStore = "STORE" }],
            Keys = [new() { Label = Label, KeyStore = "STORE" }],
            Applications = [new("APPL", Criticality.High, "")],
            DataSets = [new() { Name = new("APPL.DATA"), Application = "APPL", Volume = "PRD001", KeyLabel = Label, SizeKiB = 1 }],
        };
        Assert.Empty(PlanValidator.Validate(plan));
        var world = (emulated ? (IWorldFactory)new EmulatedWorldFactory() : new SymbolicWorldFactory()).Create(plan, 1);
        world.AdvanceTo(from);
        return world;
    }
}
