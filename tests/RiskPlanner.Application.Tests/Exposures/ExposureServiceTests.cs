using RiskPlanner.Analysis.Exposures;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Exposures;
using RiskPlanner.Model;
using RiskPlanner.Testing.Plans;

namespace RiskPlanner.Application.Tests.Exposures;

/// <summary>What is told of exposure: places, findings and changes that are made of the plan's own names.</summary>
public class ExposureServiceTests
{
    [Fact]
    public void Each_data_set_of_the_plan_has_its_ways()
    {
        var flows = Of(Sample.Plan).Flows;

        Assert.Equal(12, flows.Count);
        Assert.Equal(Sample.Plan.BackupPolicies.Select(policy => policy.Name).Append("TO-THE-BANK"), flows.Select(flow => flow.Name).Distinct());
        Assert.All(flows, flow => Assert.Null(flow.Stopped));
    }

    [Fact]
    public void What_comes_under_a_key_at_a_moment_is_looked_at_after_it_in_both_worlds()
    {
        var at = Sample.Plan.From + NodaTime.Duration.FromDays(90);
        var original = Sample.Plan.DataSets.First(dataSet => dataSet.KeyLabel is not null);
        var changed = original with { KeyLabel = null, LabelChanges = [new(at, original.KeyLabel!.Value, LabelChangeKind.Copy)] };
        var plan = Sample.Plan with
        {
            DataSets = [.. Sample.Plan.DataSets.Select(dataSet => dataSet == original ? changed : dataSet)],
            Transfers = [new Transfer { Name = "OUT", Method = TransferMethod.DssDump, DataSets = [new(original.Name.Text)], To = "A laboratory" }],
        };

        var flows = Of(plan).Flows.Where(flow => flow.Name == "OUT").ToList();

        Assert.Equal(2, flows.Count);
        // How the receiver keeps it nobody has stated.
        Assert.Equal(["found", "found", "found", null], flows[0].Hops.Select(hop => hop.Marker));
        Assert.All(flows[1].Hops, hop => Assert.Equal("not-found", hop.Marker));
        Assert.All(flows[1].Hops, hop => Assert.Equal("encrypted", hop.State));
    }

    [Fact]
    public void A_dump_under_a_key_of_the_receiver_names_the_label_of_the_plan()
    {
        var plan = Sending(new Transfer { Name = "#7-SEND_", Method = TransferMethod.Xmit, DataSets = [new("APPL.*"), new("APPL.DATA")], To = "A partner" });

        var change = Of(plan).Findings.First(finding => finding.Id == "RX0004").Change;

        Assert.Equal(
            """
            //DUMP     EXEC PGM=ADRDSSU
            //SYSPRINT DD SYSOUT=*
            //OUT      DD DSN=APPL.SEND.DUMP,DISP=(NEW,CATLG),
            //            UNIT=SYSDA,SPACE=(CYL,(100,100),RLSE)
            //SYSIN    DD *
              DUMP DATASET(INCLUDE(APPL.*,APPL.DATA)) -
                OUTDDNAME(OUT) -
                RSA(#7.SEND.RSA.KEY001)
            /*

            The plan then says: method: DSS-DUMP-RSA, rsaKeyLabel: #7.SEND.RSA.KEY001
            """.ReplaceLineEndings("\n"), change);
    }

    [Fact]
    public void Lines_of_job_control_and_commands_are_no_longer_than_they_may_be()
    {
        var masks = Enumerable.Range(1, 30).Select(number => new DataSetMask($"APPL.SOME.LONGER.NAME.OF.A.DATASET.N{number:000}.**")).Append(new DataSetMask("APPL.*")).ToList();
        var plan = Sending(new Transfer { Name = "SEND", Method = TransferMethod.Ftp, DataSets = masks, To = "A partner" });

        var change = Of(plan).Findings.First(finding => finding.Id == "RX0001").Change;

        Assert.All(change.Split('\n').Where(line => line.StartsWith("//", StringComparison.Ordinal) || line.Contains("APPL.", StringComparison.Ordinal)), line => Assert.InRange(line.Length, 0, 71));
        Assert.Contains("SECURE_DATACONN  PRIVATE", change, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clear_copy_whose_name_is_given_gets_a_profile_with_a_key_and_the_access_list_of_the_one_before()
    {
        var plan = Copying("COPIES.**") with { DataSetProfiles = [new() { Profile = new("COPIES.**.OLD"), Readers = ["ANN"] }, new() { Profile = new("COPIES.*.**"), Readers = ["ANN"] }] };

        var change = Of(plan).Findings.Single(finding => finding.Id == "RX0002").Change;

        Assert.StartsWith($"ADDSD 'COPIES.**' GENERIC FROM('COPIES.*.**') FGENERIC DFP(DATAKEY({PlanBuilder.Label}))\nSETROPTS GENERIC(DATASET) REFRESH", change, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_proposed_for_a_clear_copy_ends_the_finding()
    {
        var plan = Copying("COPIES.**");
        Assert.Contains(Of(plan).Findings, finding => finding.Id == "RX0002");

        Assert.Empty(Of(plan with { DataSetProfiles = [new() { Profile = new("COPIES.**"), DataKey = PlanBuilder.Label }] }).Findings);
    }

    [Fact]
    public void What_is_proposed_for_a_transfer_ends_the_finding()
    {
        var transfer = new Transfer { Name = "SEND", Method = TransferMethod.Xmit, DataSets = [new("APPL.*")], To = "A partner" };
        Assert.NotEmpty(Of(Sending(transfer)).Findings);

        Assert.Empty(Of(Sending(transfer with { Method = TransferMethod.DssDumpRsa, RsaKeyLabel = new KeyLabel("SEND.RSA.KEY001") })).Findings);
    }

    [Fact]
    public void Every_rule_is_explained_on_the_page_with_its_severity()
    {
        var page = Repository.Read("docs/exposure.md");

        Assert.All(ExposureRules.All, rule => Assert.Contains($"| {rule.Id} | {Interchange.FindingWords.Severity(rule.Severity)} | {rule.Title} |", page, StringComparison.Ordinal));
    }

    [Fact]
    public void A_clear_data_set_that_nobody_may_transmit_is_told_of_without_a_key()
    {
        var plan = PlanBuilder.From(Sending(new Transfer { Name = "SEND", Method = TransferMethod.Xmit, DataSets = [new("APPL.*")], To = "A partner" }) with
        {
            Controls = [new() { Name = "NONE", Kind = ControlKind.CommandRestriction, On = ControlPoint.Transmit }],
        }).WithDataSet(dataSet => dataSet with { KeyLabel = null }).Build();

        var finding = Assert.Single(Of(plan).Findings);

        Assert.Equal(("RX0011", "Transfer SEND cannot send APPL.DATA as planned: control NONE refuses it."), (finding.Id, finding.Message));
        Assert.DoesNotContain("still encrypted", finding.SafeRoute, StringComparison.Ordinal);
    }

    [Fact]
    public void A_data_set_that_is_encrypted_later_is_told_of_from_then_on()
    {
        var sent = PlanBuilder.From(PlanBuilder.Small.Plan with
        {
            Transfers = [new() { Name = "SEND", Method = TransferMethod.Xmit, DataSets = [new("APPL.*")], To = "A partner", Schedule = Schedule.Repeating(NodaTime.Period.FromDays(1)) }],
        }).WithDataSet(dataSet => dataSet with { KeyLabel = null, LabelChanges = [new(PlanBuilder.Start + NodaTime.Duration.FromHours(30), PlanBuilder.Label, LabelChangeKind.Copy)] }).Build();

        var document = Of(sent);

        Assert.Equal([("clear", "found"), ("encrypted", "not-found")], document.Flows.Select(flow => (flow.Hops[0].State, flow.Hops[0].Marker)));
        Assert.Equal(document.Flows[0].Until, document.Flows[1].From);
        Assert.Equal(["RX0007", "RX0004", "RX0001", "RX0006"], document.Findings.Select(finding => finding.Id));
    }

    [Fact]
    public void What_is_sent_by_hand_changes_at_the_moment_at_which_the_label_does()
    {
        var changed = PlanBuilder.Start + NodaTime.Duration.FromHours(30);
        var plan = PlanBuilder.From(Sending(new Transfer { Name = "SEND", Method = TransferMethod.DssDump, DataSets = [new("APPL.*")], To = "A partner" }))
            .WithDataSet(dataSet => dataSet with { KeyLabel = null, LabelChanges = [new(changed, PlanBuilder.Label, LabelChangeKind.Copy)] })
            .WithSysplex(sysplex => sysplex with { LevelChanges = [new(changed, new ZosLevel(3, 2))] }).Build();

        var flows = Of(plan).Flows;

        Assert.Equal([(PlanBuilder.Start, changed, "clear"), (changed, (NodaTime.Instant?)null, "encrypted")], flows.Select(flow => (flow.From, flow.Until, flow.Hops[0].State)));
    }

    [Fact]
    public void A_finding_ends_when_the_level_changes_and_not_with_the_next_cycle()
    {
        var day = NodaTime.Duration.FromDays(1);
        var plan = PlanBuilder.Small.WithCartridges().WithSysplex(sysplex => sysplex with { LevelChanges = [new(PlanBuilder.Start + day, new ZosLevel(3, 2))] })
            .Under(new() { Name = "COPY", Schedule = Schedule.Repeating(NodaTime.Period.FromDays(1), PlanBuilder.Start + NodaTime.Duration.FromHours(22)), Steps = [new() { Utility = "IEBGENER", To = "CARTS", KeyLabel = PlanBuilder.Label }] }).Build();

        var document = Of(plan);

        Assert.EndsWith(" So it is until 2026-01-02T00:00:00Z, when z/OS gets another level.", Assert.Single(document.Findings).Message, StringComparison.Ordinal);
        Assert.Equal(PlanBuilder.Start + NodaTime.Duration.FromHours(46), document.Flows[0].Until);
    }

    [Fact]
    public void A_cartridge_of_drives_that_encrypt_is_under_the_labels_of_its_tape_store()
    {
        var plan = PlanBuilder.From(PlanBuilder.Small.Plan with
        {
            KeyManagers = [new() { Name = "ISKLM", Kind = KeyManagerKind.TapeKeyServer, Site = "P", TapeKeys = ["Lbl_20", "Lbl_21"] }],
            Tapes = [new("CARTS", "P", TapeKind.Cartridge) { KeyServer = "ISKLM", KeyLabels = ["Lbl_20", "Lbl_21"] }],
        }).Under(new() { Name = "COPY", Schedule = Schedule.On(PlanBuilder.Start), Steps = [new() { Utility = "ADRDSSU-DUMP", To = "CARTS" }] }).Build();

        var cartridge = Assert.Single(Of(plan).Flows).Hops[^1];

        Assert.Equal("Lbl_20, Lbl_21", cartridge.Label);
        Assert.Equal(["the drive's key (Lbl_20, Lbl_21)", PlanBuilder.Label.Text], cartridge.Under);
    }

    [Fact]
    public void Ways_are_counted_as_those_of_the_document()
    {
        var document = Of(PlanBuilder.From(Sending(new Transfer { Name = "SEND", Method = TransferMethod.Ftp, DataSets = [new("APPL.*")], To = "A partner" }))
            .WithOthers(dataSet => dataSet with { Name = new DataSetName("APPL.MORE") }, dataSet => dataSet with { Name = new DataSetName("APPL.EVEN.MORE") }).Build());

        Assert.Equal(2, document.Flows.Count);
        Assert.Equal("2 ways by which data is copied or sent, one for each data set, data in clear on 2 of them", document.Sum());
    }

    [Fact]
    public void Equal_plans_give_equal_documents() =>
        Assert.Equal(DocumentJson.Write(Of(Sample.Plan)), DocumentJson.Write(Of(Sample.Plan)));

    private static ExposureDocument Of(Plan plan) => new ExposureService().Of(plan, new string('0', 64));

    private static Plan Sending(Transfer transfer) => PlanBuilder.From(PlanBuilder.Small.Plan with { Transfers = [transfer] }).Build();

    private static Plan Copying(string name) => PlanBuilder.Small.Under(new()
    {
        Name = "COPY",
        Schedule = Schedule.On(PlanBuilder.Start),
        Steps = [new() { Utility = "IEBGENER", To = "PRD001", Name = new(name) }],
    }).Build();
}
