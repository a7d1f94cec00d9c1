using RiskPlanner.Analysis.Exposures;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Flows;
using RiskPlanner.Testing.Plans;

namespace RiskPlanner.Analysis.Tests.Exposures;

/// <summary>Each rule of exposure finds what it is about, and nothing where that is not so (docs/exposure.md).</summary>
public class ExposureCheckTests
{
    private static readonly Plan Estate = PlanBuilder.Small.WithRecoverySite().WithCartridges().Build();

    [Fact]
    public void A_dump_under_the_receivers_key_is_no_finding() => Assert.Empty(Sent(TransferMethod.DssDumpRsa));

    [Fact]
    public void What_is_encrypted_first_within_the_horizon_has_gone_its_way_in_clear_before()
    {
        var first = PlanBuilder.Start + NodaTime.Duration.FromDays(3);
        var plan = PlanBuilder.From(Estate).Under(new() { Name = "WEEKLY", Schedule = Schedule.On(first), Steps = [new() { Utility = "ADRDSSU-DUMP", To = "CARTS", VaultAt = "V" }] })
            .WithDataSet(dataSet => dataSet with { KeyLabel = null, LabelChanges = [new LabelChange(PlanBuilder.Start + NodaTime.Duration.FromDays(1), PlanBuilder.Label, LabelChangeKind.FirstEncryption)] }).Plan;
        var existing = plan with { BackupPolicies = [plan.BackupPolicies[0] with { Existing = [PlanBuilder.Start - NodaTime.Duration.FromDays(4)] }] };
        Assert.Empty(PlanValidator.Validate(existing));

        Assert.Equal([first], Assert.Single(PlanFlows.Of(plan)).Stages.Select(stage => stage.At));
        Assert.Equal([PlanBuilder.Start, first], Assert.Single(PlanFlows.Of(existing)).Stages.Select(stage => stage.At));
        Assert.Empty(Texts(plan));
        Assert.NotEmpty(Texts(existing));
    }

    [Fact]
    public void A_dump_is_no_finding_either_as_blocks_stay_encrypted() => Assert.Empty(Sent(TransferMethod.DssDump, "A host"));

    [Fact]
    public void XMIT_leaves_a_clear_temporary_data_set_sends_in_clear_and_hands_over_in_clear() =>
        Assert.Equal(["RX0004 1", "RX0001 2", "RX0006 3"], Sent(TransferMethod.Xmit));

    [Fact]
    public void FTP_is_clear_on_the_wire_and_in_each_host_that_it_passes() => Assert.Equal(["RX0001 1 +1", "RX0005 2", "RX0006 4"], Sent(TransferMethod.Ftp, "A host"));

    [Fact]
    public void FTPS_is_as_good_as_its_settings_and_of_a_host_in_between_nobody_knows() =>
        Assert.Equal(["RX0010 1 +1", "RX0009 2", "RX0006 4"], Sent(TransferMethod.Ftps, "A proxy"));

    [Fact]
    public void Secure_copy_is_clear_on_the_way_to_the_pass_through_host_and_within_it() => Assert.Equal(["RX0001 1", "RX0005 2", "RX0006 4"], Sent(TransferMethod.Scp, "A host"));

    [Fact]
    public void A_pass_through_host_inside_the_machine_lets_no_clear_data_leave_it_and_holds_some_itself() =>
        Assert.Equal(["RX0008 2", "RX0006 4"], Sent(TransferMethod.Scp, "A host", isInside: true));

    [Fact]
    public void FTP_through_a_host_inside_the_machine_is_clear_from_there_on() => Assert.Equal(["RX0008 2", "RX0001 3", "RX0006 4"], Sent(TransferMethod.Ftp, "A host", isInside: true));

    [Fact]
    public void A_dump_of_UNIX_paths_is_clear_in_the_dump_and_sends_zFS_alone()
    {
        Assert.Empty(PlanFlows.Of(Transferring(TransferMethod.DssDumpPaths, null).Build()));
        Assert.Equal(["RX0002 1", "RX0001 2", "RX0006 3"], Texts(Transferring(TransferMethod.DssDumpPaths, null).WithDataSet(dataSet => dataSet with { Organisation = DataSetOrganisation.Zfs }).Build()));
    }

    [Fact]
    public void An_NFS_export_is_clear_on_the_wire() => Assert.Equal(["RX0001 1", "RX0006 2"], Sent(TransferMethod.Nfs));

    [Fact]
    public void An_upload_by_GDKUTIL_is_protected_on_the_wire_and_of_the_object_store_nobody_knows() => Assert.Equal(["RX0006 2"], Sent(TransferMethod.GdkUtil));

    [Fact]
    public void A_dump_under_a_password_is_no_finding() => Assert.Empty(Sent(TransferMethod.DssDumpPassword));

    [Fact]
    public void A_clear_data_set_in_a_dump_under_a_password_leaves_as_ciphertext() =>
        Assert.Empty(Texts(Transferring(TransferMethod.DssDumpPassword, null).WithDataSet(dataSet => dataSet with { KeyLabel = null }).Build()));

    [Fact]
    public void Secure_copy_without_a_host_in_between_is_protected_to_the_receiver() => Assert.Equal(["RX0006 2"], Sent(TransferMethod.Scp));

    [Fact]
    public void What_the_plan_keeps_in_clear_is_told_of_once_as_a_note()
    {
        var found = Found(Transferring(TransferMethod.Ftp, null).WithDataSet(dataSet => dataSet with { KeyLabel = null }).Build());

        Assert.Equal([("RX0007", FindingSeverity.Note)], found.Select(one => (one.Rule.Id, one.Rule.Severity)));
    }

    [Fact]
    public void A_copy_to_tape_is_clear_on_the_cartridge_with_the_courier_and_in_the_vault() => Assert.Equal(["RX0002 1 +1", "RX0003 2"], Copied("IEBGENER", "CARTS", vault: "V"));

    [Fact]
    public void A_dump_to_tape_is_not() => Assert.Empty(Copied("ADRDSSU-DUMP", "CARTS", vault: "V"));

    [Theory]
    [InlineData("ADRDSSU-DUMP", "Clear")]
    [InlineData("ADRDSSU-DUMP-RSA", "RsaKey")]
    [InlineData("ADRDSSU-DUMP-PASSWORD", "Password")]
    public void A_dump_of_data_in_clear_leaves_the_site_in_clear_but_where_it_is_encrypted_as_a_whole(string utility, string around)
    {
        var policy = Policy(utility, "CARTS", "V", label: null);
        if (utility == "ADRDSSU-DUMP-RSA") policy = policy with { Steps = [policy.Steps[0] with { RsaKeyLabel = new KeyLabel("DUMP.RSA.KEY001") }] };
        var plan = PlanBuilder.From(Estate).WithDataSet(dataSet => dataSet with { KeyLabel = null }).Under(policy).Build();

        Assert.Equal(around == "Clear" ? ["RX0007 2"] : [], Texts(plan));
        Assert.All(Traced(plan).Trace.Hops.Skip(1), hop => Assert.Equal(around == "Clear" ? [] : [around], hop.View.Layers!.Select(layer => layer.Kind.ToString())));
    }

    [Fact]
    public void A_copy_without_a_label_at_the_other_site_is_clear_on_the_link_and_there() => Assert.Equal(["RX0001 1", "RX0002 2"], Copied("REPRO", "REC001"));

    [Theory]
    [InlineData("FTP", "RX0001 1")]
    [InlineData("FTPS", "RX0010 1")]
    public void What_is_sent_is_clear_on_the_link_whatever_label_it_is_written_under_unless_TLS_protects_it(string utility, params string[] findings) =>
        Assert.Equal(findings, Copied(utility, "REC001", label: PlanBuilder.Label));

    [Fact]
    public void A_copy_that_is_sent_and_written_without_a_label_is_clear_there_too() => Assert.Equal(["RX0001 1", "RX0002 2"], Copied("FTP", "REC001"));

    [Fact]
    public void Files_of_an_aggregate_are_copied_in_clear_where_nothing_gives_them_a_label()
    {
        var plan = PlanBuilder.From(Estate).WithDataSet(dataSet => dataSet with { Organisation = DataSetOrganisation.Zfs }).Under(Policy("ZFS-FILES", "REC001", null, null)).Build();

        Assert.Equal(["RX0001 1", "RX0002 2"], Texts(plan));
    }

    [Fact]
    public void A_copy_under_a_label_is_no_finding() => Assert.Empty(Copied("REPRO", "REC001", label: PlanBuilder.Label));

    [Fact]
    public void Drives_that_encrypt_protect_the_cartridge_but_not_the_link_to_them()
    {
        var plan = PlanBuilder.From(Estate with
        {
            KeyManagers = [new() { Name = "ISKLM", Kind = KeyManagerKind.TapeKeyServer, Site = "P", TapeKeys = ["Lbl_20"] }],
            Tapes = [new("CARTS", "P", TapeKind.Cartridge) { KeyServer = "ISKLM", KeyLabels = ["Lbl_20"] }, new("FAR", "R", TapeKind.Virtual) { KeyServer = "ISKLM", KeyLabels = ["Lbl_20"] }],
        });

        Assert.Empty(Texts(plan.Under(Policy("IEBGENER", "CARTS", "V", null)).Build()));
        Assert.Equal(["RX0001 1"], Texts(plan.Under(Policy("IEBGENER", "FAR", null, null)).Build()));
    }

    [Fact]
    public void The_same_policy_reads_differently_on_two_releases()
    {
        var day = NodaTime.Duration.FromDays(1);
        var plan = PlanBuilder.From(Estate).WithSysplex(sysplex => sysplex with { LevelChanges = [new(PlanBuilder.Start + (2 * day), new ZosLevel(3, 2))] })
            .Under(Policy("IEBGENER", "CARTS", null, PlanBuilder.Label) with { Schedule = Schedule.Repeating(NodaTime.Period.FromDays(1)) }).Build();

        var traced = ExposureTracing.Trace(new SymbolicWorldFactory(), plan, PlanFlows.Of(plan), 1);

        Assert.Equal([FlowState.Clear, FlowState.Encrypted], traced.Select(flow => flow.Trace.Hops[^1].State!.Value));
        Assert.Equal(traced[0].Until, traced[1].From);
        Assert.Equal(["RX0002"], traced.SelectMany(ExposureCheck.Of).Select(found => found.Rule.Id));
    }

    [Fact]
    public void A_policy_whose_user_may_not_use_the_key_exposes_nothing()
    {
        var plan = PlanBuilder.From(Estate with { KeyProfiles = [new() { Profile = new("**"), Readers = ["JOBS"] }] })
            .Under(Policy("IEBGENER", "CARTS", null, null) with { RunsAs = "OTHER" }).Build();

        var flow = Assert.Single(ExposureTracing.Trace(new SymbolicWorldFactory(), plan, PlanFlows.Of(plan), 1));
        Assert.Equal(Simulation.Worlds.Cause.NoKeyAccess, flow.Trace.Stopped!.Cause);
        Assert.Empty(ExposureCheck.Of(flow));
    }

    [Fact]
    public void A_policy_under_which_no_data_set_is_has_no_way() =>
        Assert.Empty(PlanFlows.Of(Estate with { BackupPolicies = [Policy("IEBGENER", "CARTS", null, null)] }));

    [Fact]
    public void Data_sets_that_are_alike_go_one_way_together()
    {
        var plan = Transferring(TransferMethod.Xmit, null).WithOthers(
            dataSet => dataSet with { Name = new DataSetName("APPL.MORE") }, dataSet => dataSet with { Name = new DataSetName("APPL.OPEN"), KeyLabel = null }).Build();

        Assert.Equal([["APPL.DATA", "APPL.MORE"], ["APPL.OPEN"]], PlanFlows.Of(plan).Select(flow => flow.Members.Select(member => member.Name.Text)));
    }

    [Fact]
    public void What_a_transfer_does_at_one_place_is_told_once_for_data_sets_under_all_keys()
    {
        var other = new KeyLabel("DSET.PRIM.OTHER.KEY001");
        var plan = PlanBuilder.From(Transferring(TransferMethod.Xmit, null).Plan with { Keys = [.. Estate.Keys, new() { Label = other, KeyStore = "STORE" }] })
            .WithOthers(dataSet => dataSet with { Name = new DataSetName("APPL.MORE"), KeyLabel = other }).Build();

        var found = ExposureCheck.Of(ExposureTracing.Trace(new SymbolicWorldFactory(), plan, PlanFlows.Of(plan), 1));

        Assert.Equal(["RX0004", "RX0001", "RX0006"], found.Select(one => one.Rule.Id));
        Assert.All(found, one => Assert.Equal(["APPL.DATA", "APPL.MORE"], one.DataSets.Select(dataSet => dataSet.Name.Text)));
    }

    [Theory]
    [InlineData(TransferMethod.Xmit, ControlKind.Exit, ControlPoint.Transmit, true)]
    [InlineData(TransferMethod.Xmit, ControlKind.CommandRestriction, ControlPoint.Transmit, true)]
    [InlineData(TransferMethod.Ftp, ControlKind.Exit, ControlPoint.FtpClient, true)]
    [InlineData(TransferMethod.Ftps, ControlKind.Exit, ControlPoint.FtpClient, true)]
    [InlineData(TransferMethod.Ftp, ControlKind.Exit, ControlPoint.FtpServer, false)]
    [InlineData(TransferMethod.Ftp, ControlKind.Exit, ControlPoint.Transmit, false)]
    [InlineData(TransferMethod.Scp, ControlKind.Exit, ControlPoint.FtpClient, false)]
    public void What_a_control_refuses_is_not_exposed(TransferMethod method, ControlKind kind, ControlPoint on, bool refuses)
    {
        var plan = Transferring(method, null).Plan with { Controls = [new() { Name = "OURS", Kind = kind, On = on }] };

        Assert.Equal(refuses, Texts(plan) is ["RX0011 0"]);
        Assert.Equal(refuses, Traced(plan).Trace.Stopped == new Simulation.Worlds.Failure(Simulation.Worlds.Cause.RefusedByControl, Control: "OURS"));
    }

    [Theory]
    [InlineData(ControlKind.Exit, false)]
    [InlineData(ControlKind.CommandRestriction, true)]
    public void An_exit_lets_pass_what_is_not_encrypted_and_a_restriction_nothing(ControlKind kind, bool refuses)
    {
        var plan = PlanBuilder.From(Transferring(TransferMethod.Xmit, null).Plan with { Controls = [new() { Name = "OURS", Kind = kind, On = ControlPoint.Transmit }] }).WithDataSet(dataSet => dataSet with { KeyLabel = null }).Build();

        Assert.Equal(refuses, Traced(plan).Trace.Stopped is not null);
    }

    [Fact]
    public void An_exit_protects_the_data_sets_of_its_masks()
    {
        var plan = PlanBuilder.From(Transferring(TransferMethod.Xmit, null).Plan with { Controls = [new() { Name = "OURS", Kind = ControlKind.Exit, On = ControlPoint.Transmit, DataSets = [new("APPL.MORE")] }] })
            .WithOthers(dataSet => dataSet with { Name = new DataSetName("APPL.MORE") }).Build();

        var flows = ExposureTracing.Trace(new SymbolicWorldFactory(), plan, PlanFlows.Of(plan), 1);

        Assert.Equal([("APPL.DATA", false), ("APPL.MORE", true)], flows.Select(flow => (flow.Flow.DataSet.Name.Text, flow.Trace.Stopped is not null)));
    }

    [Theory]
    [InlineData(TransferMethod.Xmit, DataSetOrganisation.Vsam, false)]
    [InlineData(TransferMethod.Xmit, DataSetOrganisation.Db2, false)]
    [InlineData(TransferMethod.Xmit, DataSetOrganisation.LogStream, false)]
    [InlineData(TransferMethod.Xmit, DataSetOrganisation.Zfs, false)]
    [InlineData(TransferMethod.Xmit, DataSetOrganisation.SequentialLarge, true)]
    [InlineData(TransferMethod.Xmit, DataSetOrganisation.Pdse, true)]
    [InlineData(TransferMethod.GdkUtil, DataSetOrganisation.Vsam, true)]
    [InlineData(TransferMethod.GdkUtil, DataSetOrganisation.SequentialBasic, true)]
    [InlineData(TransferMethod.GdkUtil, DataSetOrganisation.Db2, false)]
    [InlineData(TransferMethod.GdkUtil, DataSetOrganisation.LogStream, false)]
    [InlineData(TransferMethod.GdkUtil, DataSetOrganisation.Zfs, false)]
    [InlineData(TransferMethod.GdkUtil, DataSetOrganisation.Pdse, false)]
    [InlineData(TransferMethod.DssDumpPaths, DataSetOrganisation.Vsam, false)]
    [InlineData(TransferMethod.DssDump, DataSetOrganisation.Db2, true)]
    public void A_method_sends_what_it_takes_and_the_plan_is_told_of_the_rest(TransferMethod method, DataSetOrganisation organisation, bool goes)
    {
        var plan = Transferring(method, null).WithDataSet(dataSet => dataSet with { Organisation = organisation }).Plan;

        Assert.Equal(goes, PlanFlows.Of(plan).Count > 0);
        Assert.Equal(goes ? [] : ["transfers[0].dataSets"], PlanAdvisor.Advise(plan).Where(advice => advice.Basis.Id == "RA0059").Select(advice => advice.Path));
    }

    [Theory]
    [InlineData(null, 1, 2, false)]
    [InlineData(3, null, 2, false)]
    [InlineData(1, 3, 2, true)]
    [InlineData(2, 2, 2, true)]
    public void Nothing_is_sent_of_a_data_set_that_does_not_exist_then(int? created, int? deleted, int sent, bool goes)
    {
        var plan = Living(Transferring(TransferMethod.Ftp, null), created, deleted).Plan;

        Assert.Equal(goes, PlanFlows.Of(plan with { Transfers = [plan.Transfers[0] with { Schedule = Schedule.On(Day(sent)) }] }).Count > 0);
    }

    [Theory]
    [InlineData(null, 1, 2, false)]
    [InlineData(3, null, 2, false)]
    [InlineData(1, 3, 2, true)]
    public void Nothing_is_copied_of_a_data_set_that_does_not_exist_then(int? created, int? deleted, int copied, bool goes) =>
        Assert.Equal(goes, PlanFlows.Of(Living(PlanBuilder.From(Estate), created, deleted).Under(Policy("IEBGENER", "CARTS", null, null) with { Schedule = Schedule.On(Day(copied)) }).Plan).Count > 0);

    [Fact]
    public void What_is_sent_by_hand_can_be_sent_from_the_day_on_which_it_is_made()
    {
        var plan = Living(Transferring(TransferMethod.Ftp, null).WithSysplex(sysplex => sysplex with { LevelChanges = [new(Day(3), new ZosLevel(3, 2))] }), 1, 2).Plan;

        Assert.Equal([Day(1)], Assert.Single(PlanFlows.Of(plan)).Stages.Select(stage => stage.At));
    }

    private static NodaTime.Instant Day(int day) => PlanBuilder.Start + NodaTime.Duration.FromDays(day);

    private static PlanBuilder Living(PlanBuilder plan, int? created, int? deleted) =>
        plan.WithDataSet(dataSet => dataSet with { CreatedAt = created is { } from ? Day(from) : null, DeletedAt = deleted is { } until ? Day(until) : null });

    [Fact]
    public void Ids_are_all_different() => Assert.Equal(ExposureRules.All.Count, ExposureRules.All.Select(rule => rule.Id).Distinct().Count());

    private static List<string> Sent(TransferMethod method, string? via = null, bool isInside = false) => Texts(Transferring(method, via, isInside).Build());

    private static PlanBuilder Transferring(TransferMethod method, string? via, bool isInside = false) => PlanBuilder.From(Estate with
    {
        Transfers =
        [
            new() { Name = "SEND", Method = method, DataSets = [new("APPL.*")], To = "A partner", Via = via is null ? null : new(via) { InsideMachine = isInside }, RsaKeyLabel = method == TransferMethod.DssDumpRsa ? new KeyLabel("PARTNER.RSA") : null },
        ],
    });

    private static List<string> Copied(string utility, string to, string? vault = null, KeyLabel? label = null) => Texts(PlanBuilder.From(Estate).Under(Policy(utility, to, vault, label)).Build());

    private static BackupPolicy Policy(string utility, string to, string? vault, KeyLabel? label) =>
        new() { Name = "COPY", Schedule = Schedule.On(PlanBuilder.Start), Steps = [new() { Utility = utility, To = to, VaultAt = vault, KeyLabel = label }] };

    private static TracedFlow Traced(Plan plan) => Assert.Single(ExposureTracing.Trace(new SymbolicWorldFactory(), plan, PlanFlows.Of(plan), 1));

    private static List<string> Texts(Plan plan) => [.. Found(plan).Select(one => $"{one.Rule.Id} {one.Hop}{(one.Further > 0 ? $" +{one.Further}" : "")}")];

    private static IEnumerable<FlowExposure> Found(Plan plan) => ExposureTracing.Trace(new SymbolicWorldFactory(), plan, PlanFlows.Of(plan), 1).SelectMany(ExposureCheck.Of);
}
