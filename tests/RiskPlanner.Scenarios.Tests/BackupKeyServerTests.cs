using RiskPlanner.Analysis.TapeKeys;
using RiskPlanner.Analysis.TapeKeys.Slips;
using RiskPlanner.Application.Replays;
using RiskPlanner.Application.Scenarios;
using RiskPlanner.Application.Scenarios.Procedures;
using RiskPlanner.Emulator.TapeKeys;
using RiskPlanner.Model;
using RiskPlanner.Simulation.TapeKeys;

namespace RiskPlanner.Scenarios.Tests;

/// <summary>A backup key server is built step by step; what each step is worth is seen by leaving it out (docs/scenarios/backup-key-server.md).</summary>
public class BackupKeyServerTests
{
    private const string Whole = "backup-key-server";
    private const string Printed = "backup-key-server-as-printed";

    private static readonly string[] CostTheCartridges = ["master-keys", "send-certificates", "send-private-keys", "refresh-certificates", "key-ring", "refresh-keys", "device-table", "name-servers", "start"];
    private static readonly string[] CostNothing = ["export-authority", "add-authority", "connect-authority"];

    public static TheoryData<string> Steps { get; } = [.. Procedure(Whole).Steps.Select(step => step.Name)];

    public static TheoryData<string> Procedures { get; } = [.. ScenarioLibrary.All.Where(scenario => scenario.Procedure is not null).Select(scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(Steps))]
    public void What_a_step_costs_that_is_left_out(string step)
    {
        var expected = CostTheCartridges.Contains(step) ? ProcedureVerdict.Unreadable : CostNothing.Contains(step) ? ProcedureVerdict.Readable : ProcedureVerdict.WithoutRedundancy;

        Assert.Equal(expected, OnTheEmulator(Whole, step).Verdict);
        Assert.Equal(expected, InTokens(Whole, step).Verdict);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void The_data_of_the_plan_is_lost_where_the_cartridges_are_unreadable_and_recovered_else(string step)
    {
        var (procedure, replay) = new ProcedureReplay(new ReplayService()).Run(Replayed.Scenario(Whole), [step], seed: 1, "2026-01-01");

        Assert.Equal(procedure.Outcome == "unreadable" ? "Lost" : "Recovered", replay.Outcomes[0].Outcome.ToString());
        Assert.Null(procedure.Costs);
        Assert.Equal([step], procedure.Steps.Where(run => !run.Done).Select(run => run.Name));
    }

    [Fact]
    public void The_whole_procedure_has_no_slip_and_its_cartridges_outlive_one_private_key_more()
    {
        var run = OnTheEmulator(Whole);

        Assert.Equal(ProcedureVerdict.Readable, run.Verdict);
        Assert.All(run.Steps, step => Assert.Empty(step.Refused));
        Assert.Empty(ProcedureCheck.Of(Procedure(Whole)));
    }

    [Fact]
    public void Steps_for_both_labels_together_cost_the_cartridges_where_one_alone_costs_redundancy() =>
        Assert.Equal(ProcedureVerdict.Unreadable, OnTheEmulator(Whole, "permit-20", "permit-21").Verdict);

    [Theory]
    [MemberData(nameof(Procedures))]
    public void The_second_server_of_the_plan_holds_what_the_procedure_gives_it(string name)
    {
        var (plan, _, _) = ScenarioLibrary.Load(Replayed.Scenario(name));

        Assert.Equal(plan.KeyManagers.Single(manager => manager.Kind == KeyManagerKind.TapeKeyServer).SecondaryTapeKeys, OnTheEmulator(name).Labels);
        Assert.Equal(OnTheEmulator(name).Labels, InTokens(name).Labels);
    }

    [Fact]
    public void As_printed_the_cartridges_are_unreadable_because_of_a_permission_and_of_a_label()
    {
        var run = OnTheEmulator(Printed);

        Assert.Equal(ProcedureVerdict.Unreadable, run.Verdict);
        Assert.Equal(
            [(ServingFault.ServerDown, "10.1.1.243:3801"), (ServingFault.NoKeyAccess, "ITOPS.KLM20.CERT"), (ServingFault.CertificateNotServed, "Tape_Sol_Tst_Shr_Pvt_1024_Lbl_21")],
            run.Readings[0].Attempts.Select(attempt => (attempt.Refusal.Fault, attempt.Refusal.About)));
    }

    [Fact]
    public void As_printed_it_would_do_better_without_the_step_that_permits_nobody() =>
        Assert.Equal(ProcedureVerdict.WithoutRedundancy, OnTheEmulator(Printed, "backup-access").Verdict);

    [Fact]
    public void The_slips_of_the_paper_are_found_each_by_its_rule() => Assert.Equal(
        [
            ("RX0114", "generate-20", "Tape_Sol_Tst_Shr_Pvt_1024_Lbl_20"), ("RX0117", "generate-20", "ITOPS.KLM20.CERT"),
            ("RX0114", "generate-21", "Tape_Sol_Tst_Shr_Pvt_1024_Lbl_21"), ("RX0117", "generate-21", "ITOPS.KLM21.CERT"),
            ("RX0112", "access", "ITOPS.KLM1.CERT"), ("RX0112", "access", "ITOPS.KLM2.CERT"),
            ("RX0113", "backup-read", "ITOPS.KLM20.CERT"), ("RX0113", "backup-read", "ITOPS.KLM21.CERT"),
            ("RX0111", "backup-add", "Tape_Sol_Tst_Shr_Pvt_2048_Lbl_21"), ("RX0116", "backup-add", "Tape_Sol_Tst_Shr_Pvt_2048_Lbl_21"),
            ("RX0102", "backup-connect", "Tape_Sol_Tst_Shr_Pvt_1024_Lbl_21"),
            ("RX0104", "backup-access", "ITOPS.KLM1.CERT"), ("RX0104", "backup-access", "ITOPS.KLM2.CERT"),
            ("RX0105", "backup-access", "KLMSESV"), ("RX0105", "backup-access", "KLMSESV"),
        ],
        ProcedureCheck.Of(Procedure(Printed)).Select(slip => (slip.Rule.Id, slip.Step, slip.About)));

    [Theory]
    [InlineData("RX0101", "read-20", "KEYXFER READ,-\n      ITOPS.KLM20.CERT,-\n      CRYPTOR2.CCATEST.PARMS(KLM20),-\n      OVERWRITE", "KEYXFER READ,ITOPS.KLM20.CERT,NO.FILE,OVERWRITE")]
    [InlineData("RX0103", "connect-20", "Lbl_20') RING(KeyStore4758))\n  - name: connect-21", "Lbl_20') RING(KEYSTORE4758))\n  - name: connect-21")]
    [InlineData("RX0105", "permit-20", "PERMIT ITOPS.KLM20.CERT CLASS(CSFKEYS) ID(KLMSERV) ACCESS(READ)\n  - name: define-21", "PERMIT ITOPS.KLM20.CERT CLASS(CSFKEYS) ID(KLMSESV) ACCESS(READ)\n  - name: define-21")]
    [InlineData("RX0106", "write-21", "ITOPS.KLM21.CERT,-\n      CRYPTOR2.CCATEST.PARMS(KLM21)\n  - name: send", "ITOPS.KLM2.CERT,-\n      CRYPTOR2.CCATEST.PARMS(KLM21)\n  - name: send")]
    [InlineData("RX0107", "define-20", "RDEFINE CSFKEYS ITOPS.KLM20.CERT UACC(NONE)\n  - name: permit", "RDEFINE CSFKEYS ITOPS. KLM20.CERT UACC(NONE)\n  - name: permit")]
    [InlineData("RX0108", "name-servers", "SECONDARY=10.1.2.243:3801", "SECONDARY=10.1.2.150:3801")]
    [InlineData("RX0115", "read-20", "ENTER MASTER KEYS MK-PLEX1", "ENTER MASTER KEYS MK-OTHER")]
    public void A_slip_that_is_put_in_is_found_where_it_is(string rule, string step, string right, string wrong)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "samples", "scenarios", "backup-key-server.procedure.yml"));
        Assert.Contains(right, text, StringComparison.Ordinal);

        var slips = ProcedureCheck.Of(Interchange.TapeKeys.ServingProcedureFile.Read(text.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.Contains((rule, step), slips.Select(slip => (slip.Rule.Id, slip.Step)));
    }

    [Fact]
    public void Every_rule_has_an_id_of_its_own_and_a_line_on_the_page()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "scenarios", "backup-key-server.md"));

        Assert.Distinct(ProcedureRules.All.Select(rule => rule.Id));
        Assert.All(ProcedureRules.All, rule => Assert.Contains($"| {rule.Id} | {rule.Title} |", page, StringComparison.Ordinal));
        Assert.All(Procedure(Whole).Steps, step => Assert.Contains($"`{step.Name}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public void The_records_are_kept_as_the_paper_shows_them()
    {
        var (procedure, _) = new ProcedureReplay(new ReplayService()).Run(Replayed.Scenario(Whole), [], seed: 1, "2026-01-01");
        var production = procedure.Servers.Single(server => server.System == "PLEX1");

        Assert.StartsWith("""
            <KeyUsageEvents><KeyUsageEvent>
            <driveSSN>000007888422</driveSSN>
            <volSer>WXY662</volSer>
            <driveWWN>500507630240FBCC</driveWWN>
            <keyAlias2>Tape_Sol_Tst_Shr_Pvt_2048_Lbl_21</keyAlias2>
            <keyAlias1>Tape_Sol_Tst_Shr_Pvt_2048_Lbl_20</keyAlias1>
            <dateTime>Mon Jan 05 08:00:00 GMT 2026</dateTime>
            </KeyUsageEvent>
            """, production.Metadata, StringComparison.Ordinal);
        Assert.Contains("Write Request: Drive Serial Number: 000007888422 WWN:500507630240FBCC VolSer: WXY662 Key Alias/Label[0]: Tape_Sol_Tst_Shr_Pvt_2048_Lbl_20", production.Audit[0], StringComparison.Ordinal);
        Assert.Contains("Read Request", procedure.Servers.Single(server => server.System == "PLEX2").Audit[^1], StringComparison.Ordinal);
    }

    private static ServingProcedure Procedure(string name) => ScenarioLibrary.ProcedureOf(Replayed.Scenario(name))!;

    private static ProcedureRun OnTheEmulator(string name, params string[] without) => new ProcedureRunner(new EmulatedKeyServingFactory()).Run(Procedure(name), without, seed: 1);

    private static ProcedureRun InTokens(string name, params string[] without) => new ProcedureRunner(new SymbolicKeyServingFactory()).Run(Procedure(name), without, seed: 1);
}
