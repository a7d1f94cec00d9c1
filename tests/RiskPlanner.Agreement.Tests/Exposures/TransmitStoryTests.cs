using RiskPlanner.Model;
using RiskPlanner.Simulation.Flows;
using RiskPlanner.Simulation.Flows.Parts;
using RiskPlanner.Simulation.Worlds;
using RiskPlanner.Testing.Plans;

namespace RiskPlanner.Agreement.Tests.Exposures;

/// <summary>
/// "Whoops, when I sent my encrypted data set, it wasn't encrypted" (seed 000): IBMUSER may use the key, COLIN may read the data set and not use the key.
/// </summary>
public class TransmitStoryTests
{
    private const string Systems = "IBMUSER";
    private const string Colin = "COLIN";

    private static readonly KeyLabel Other = new("DSET.PRIM.OTHER.KEY001");
    private static readonly KeyLabel Public = new("RSA1PUB");
    private static readonly KeyLabel Private = new("RSA1PRIV");
    private static readonly DataLayer Rsa = new(DataLayerKind.RsaKey, Public.Text);

    private static readonly Plan Plan = PlanBuilder.From(PlanBuilder.Small.WithRecoverySite().Plan with
    {
        // The remote system has a key store of its own, with the same data key and, under the same label, the private key.
        KeyStores = [new() { Name = "STORE", Sites = ["P"] }, new() { Name = "REMOTE", Sites = ["R"] }],
        Sysplexes = [new() { Name = "PLEX1", Site = "P", KeyStore = "STORE" }, new() { Name = "PLEX2", Site = "R", KeyStore = "REMOTE" }],
        Keys =
        [
            new() { Label = PlanBuilder.Label, KeyStore = "STORE" }, new() { Label = PlanBuilder.Label, KeyStore = "REMOTE" },
            new() { Label = Other, KeyStore = "STORE" },
        ],
        KeyProfiles = [new() { Profile = new("**"), Readers = [Systems] }],
        DataSetProfiles =
        [
            new() { Profile = new("IBMUSER.**"), Readers = [Systems, Colin] },
            new() { Profile = new("IBMUSER.OTHER.**"), Readers = [Systems, Colin], DataKey = Other },
        ],
    }).WithDataSet(dataSet => dataSet with { Name = new DataSetName("IBMUSER.ENC") }).Build();

    private readonly BothWorlds _worlds = new(Plan);
    private readonly List<(CopyAddress At, string User, Answer Answer)> _read = [];

    [Fact]
    public void Colin_cannot_read_the_data_set_for_want_of_the_key()
    {
        Follow(Everybody);

        Assert.Equal((8, 0x3E84), Simulation.Recovery.Causes.CauseTable.Of(Of(Colin)[0].Failure!.Cause).Codes);
        // The world of bytes says what z/OS says.
        Assert.Contains(Of(Colin), answer => answer.Observations.Any(line => line.Message == "IEC143I 213-85,...RC=X'00000008',RSN=X'00003E84'"));
        Assert.All(Of(Systems), answer => Assert.True(answer.Done));
    }

    [Fact]
    public void A_copy_by_XMIT_is_clear_in_the_temporary_data_set_and_once_received_Colin_reads_it()
    {
        var trace = Follow(new PickUp(AsBlocks: false), new LieInFile(FlowPlace.Temporary("SYSyyddd.Thhmmss.RA00.jobname", "P")), Received("IBMUSER.ENC2"), Everybody);

        Assert.Equal([FlowState.Clear, FlowState.Clear], trace.Hops.Select(hop => hop.State));
        Assert.All(Of(Colin), answer => Assert.True(answer.Done));
    }

    [Fact]
    public void RECEIVE_allocates_by_the_local_rules_so_that_another_name_gets_another_key()
    {
        var trace = Follow(new PickUp(AsBlocks: false), Received("IBMUSER.OTHER.ENC2"), Everybody);

        Assert.Equal([new DataLayer(DataLayerKind.DataSetKey, Other.Text)], trace.Hops[0].View.Layers);
        Assert.All(Of(Colin), answer => Assert.Equal(Cause.NoKeyAccess, answer.Failure!.Cause));
    }

    [Fact]
    public void Colin_himself_cannot_send_it_at_all()
    {
        var trace = _worlds.Follow(new FlowRoute("PLEX1", Colin, Plan.DataSets[0], [new PickUp(AsBlocks: false)]));

        Assert.Equal(new Failure(Cause.NoKeyAccess, PlanBuilder.Label), trace.Stopped);
    }

    [Fact]
    public void A_copy_by_DFSMSdss_gives_Colin_the_same_message_as_the_original()
    {
        var trace = Follow(new PickUp(AsBlocks: true), new LieInFile(FlowPlace.Dump("DUMP", "P")), Received("IBMUSER.ENC3"), Everybody);

        Assert.All(trace.Hops, hop => Assert.Equal(FlowState.Encrypted, hop.State));
        Assert.All(Of(Colin), answer => Assert.Equal(new Failure(Cause.NoKeyAccess, PlanBuilder.Label), answer.Failure));
        Assert.Contains(Of(Colin), answer => answer.Observations.Any(line => line.Message == "IEC143I 213-85,...RC=X'00000008',RSN=X'00003E84'"));
        Assert.All(Of(Systems), answer => Assert.True(answer.Done));
    }

    [Fact]
    public void What_is_restored_under_a_new_name_keeps_its_label_whatever_the_profile_of_the_name_says()
    {
        var trace = Follow(new PickUp(AsBlocks: true), Received("IBMUSER.OTHER.ENC3"));

        Assert.Equal([new DataLayer(DataLayerKind.DataSetKey, PlanBuilder.Label.Text)], trace.Hops[0].View.Layers);
    }

    [Fact]
    public void The_public_key_does_not_open_a_dump_under_RSA()
    {
        var trace = Follow([.. Dumped, new UnwrapFrom(Rsa), Received("IBMUSER.ENC4")]);

        Assert.Equal(new Failure(Cause.PrivateKeyMissing, Public), trace.Stopped);
        Assert.Equal((8, 0x2B2C), Simulation.Recovery.Causes.CauseTable.Of(trace.Stopped!.Cause).Codes);
        Assert.Equal([Rsa, new DataLayer(DataLayerKind.DataSetKey, PlanBuilder.Label.Text)], trace.Hops[0].View.Layers);
    }

    [Fact]
    public void The_private_key_does_and_what_is_restored_is_under_the_data_key_as_before()
    {
        Follow([.. Dumped, new UnwrapFrom(Rsa with { Name = Private.Text }), Received("IBMUSER.ENC4"), Everybody]);

        Assert.All(Of(Colin), answer => Assert.Equal(Cause.NoKeyAccess, answer.Failure!.Cause));
        Assert.All(Of(Systems), answer => Assert.True(answer.Done));
    }

    [Fact]
    public void On_the_remote_system_the_same_label_leads_to_the_private_key_and_opens_it()
    {
        var trace = Follow([.. Dumped, new UnwrapFrom(Rsa) { Sysplex = "PLEX2" }, new PutDownAs(new(new DataSetName("IBMUSER.ENC5"), "REC001"), "R") { Sysplex = "PLEX2" }]);

        Assert.Null(trace.Stopped);
    }

    [Fact]
    public void The_private_key_of_another_pair_does_not() =>
        Assert.Equal(Cause.KeyValueDiffers, Follow([.. Dumped, new HoldRsaKey(null, Public, "ANOTHER", IsPrivate: true), new UnwrapFrom(Rsa)]).Stopped!.Cause);

    [Fact]
    public void A_label_that_the_PKDS_lacks_encrypts_nothing() =>
        Assert.Equal(new Failure(Cause.KeyNotFound, Public), Follow(new PickUp(AsBlocks: true), new WrapIn(Rsa)).Stopped);

    private static FlowPart[] Dumped { get; } =
    [
        new HoldRsaKey(null, Public, "RSA1", IsPrivate: false), new HoldRsaKey(null, Private, "RSA1", IsPrivate: true), new HoldRsaKey("REMOTE", Public, "RSA1", IsPrivate: true),
        new PickUp(AsBlocks: true), new WrapIn(Rsa), new LieInFile(FlowPlace.Dump("DUMP", "P")),
    ];

    private ReadBy Everybody => new([Systems, Colin], (at, user, answer) => _read.Add((at, user, answer)));

    private static PutDownAs Received(string name) => new(new CopyAddress(new DataSetName(name), "PRD001"), "P");

    private FlowTrace Follow(params FlowPart[] parts) => _worlds.Follow(parts);

    private List<Answer> Of(string user) => [.. _read.Where(one => one.User == user).Select(one => one.Answer)];
}
