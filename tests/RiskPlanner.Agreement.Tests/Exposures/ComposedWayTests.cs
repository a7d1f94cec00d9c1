using RiskPlanner.Model;
using RiskPlanner.Simulation.Flows;
using RiskPlanner.Simulation.Flows.Parts;
using RiskPlanner.Simulation.Worlds;
using RiskPlanner.Testing.Plans;

namespace RiskPlanner.Agreement.Tests.Exposures;

/// <summary>Ways of sending that production code does not name get their right answer from the parts that they are made of.</summary>
public class ComposedWayTests
{
    private static readonly FlowPlace Wire = FlowPlace.Link("PLEX1", "partner", isOutside: true);
    private static readonly FlowPlace Partner = FlowPlace.Receiver("partner");
    private static readonly DataLayer Password = new(DataLayerKind.Password, "ours");
    private static readonly DataLayer Tls = new(DataLayerKind.TlsSession, "one");
    private static readonly DataLayer Ssh = new(DataLayerKind.SshSession, "another");
    private static readonly CopyAddress Copy = new(new DataSetName("APPL.COPY"), "PRD001");

    private readonly BothWorlds _worlds = new(PlanBuilder.Small.WithRecoverySite().WithCartridges().Build());

    [Fact]
    public void Blocks_that_go_straight_over_an_open_wire_stay_under_the_label_to_the_end()
    {
        var trace = _worlds.Follow(new PickUp(AsBlocks: true), new TravelOver(Wire), new HandOver(Partner));

        Assert.Equal([FlowState.Encrypted, FlowState.Encrypted], trace.Hops.Select(hop => hop.State));
        Assert.All(trace.Hops, hop => Assert.Equal(new DataLayer(DataLayerKind.DataSetKey, PlanBuilder.Label.Text), Assert.Single(hop.View.Layers!)));
    }

    [Fact]
    public void Records_under_a_password_are_clear_from_where_it_is_given_on()
    {
        var trace = _worlds.Follow(
            new PickUp(AsBlocks: false), new WrapIn(Password), new TravelOver(Wire), new UnwrapFrom(Password), new LieInFile(FlowPlace.Temporary("OUT", "P")));

        Assert.Equal([FlowState.Encrypted, FlowState.Clear], trace.Hops.Select(hop => hop.State));
    }

    [Fact]
    public void Another_password_opens_nothing()
    {
        var trace = _worlds.Follow(new PickUp(AsBlocks: true), new WrapIn(Password), new UnwrapFrom(Password with { Name = "theirs" }), new TravelOver(Wire));

        Assert.Equal(Cause.PasswordDiffers, trace.Stopped!.Cause);
        Assert.Empty(trace.Hops);
    }

    [Fact]
    public void A_proxy_that_ends_one_session_and_begins_another_has_the_data_in_clear()
    {
        var trace = _worlds.Follow(
            new PickUp(AsBlocks: false), new WrapIn(Tls), new TravelOver(Wire), new UnwrapFrom(Tls), new PassThrough(FlowPlace.Host("proxy", isOutside: true), IsStated: true),
            new WrapIn(Ssh), new TravelOver(Wire), new UnwrapFrom(Ssh), new HandOver(Partner));

        Assert.Equal([FlowState.Encrypted, FlowState.Clear, FlowState.Encrypted, FlowState.Unknown], trace.Hops.Select(hop => hop.State));
    }

    [Fact]
    public void A_proxy_that_passes_one_session_through_another_has_not()
    {
        var trace = _worlds.Follow(
            new PickUp(AsBlocks: false), new WrapIn(Ssh), new WrapIn(Tls), new TravelOver(Wire), new UnwrapFrom(Tls), new PassThrough(FlowPlace.Host("proxy", isOutside: true), IsStated: true));

        Assert.Equal([Tls, Ssh], trace.Hops[0].View.Layers);
        Assert.Equal([Ssh], trace.Hops[1].View.Layers);
    }

    [Fact]
    public void Layers_come_off_in_the_order_in_which_they_were_put_on() =>
        Assert.Equal(Cause.NotSupported, _worlds.Follow(new PickUp(AsBlocks: false), new WrapIn(Ssh), new WrapIn(Tls), new UnwrapFrom(Ssh)).Stopped!.Cause);

    [Fact]
    public void What_was_received_in_clear_and_is_dumped_then_is_clear_in_the_dump()
    {
        var trace = _worlds.Follow(new PickUp(AsBlocks: false), new PutDownAs(Copy, "P"), new PickUp(AsBlocks: true), new LieInFile(FlowPlace.Dump("SEND", "P")));

        Assert.Equal([FlowState.Clear, FlowState.Clear], trace.Hops.Select(hop => hop.State));
    }

    [Fact]
    public void What_is_still_under_a_password_cannot_be_restored() =>
        Assert.Equal(Cause.DataSetIsDump, _worlds.Follow(new PickUp(AsBlocks: true), new WrapIn(Password), new PutDownAs(Copy, "P")).Stopped!.Cause);

    [Fact]
    public void A_copy_to_tape_is_clear_on_the_cartridge_and_with_the_courier_and_dumped_again_it_stays_so()
    {
        var policy = new BackupPolicy { Name = "TAPE", Schedule = Schedule.On(PlanBuilder.Start), Steps = [new() { Utility = "IEBGENER", To = "CARTS" }] };
        var plan = PlanBuilder.Small.WithRecoverySite().WithCartridges().Under(policy).Build();

        var trace = new BothWorlds(plan).Follow(
            new TakeBackupStep(policy, 0), new LieOnMedium("P"), new CarryCartridge("P", "V"), new PickUp(AsBlocks: true), new TravelOver(Wire));

        Assert.Equal([FlowState.Clear, FlowState.Clear, FlowState.Clear], trace.Hops.Select(hop => hop.State));
    }
}
