using RiskPlanner.Interchange.TapeKeys;
using RiskPlanner.Simulation.TapeKeys;

namespace RiskPlanner.Interchange.Tests.TapeKeys;

public class ServingProcedureFileTests
{
    private const string Sound = """
        at: '2026-01-05T08:00:00Z'
        systems:
          - {name: A, address: '1.1.1.1:1', masterKeys: MK, runsAs: K, ringOwner: T, ring: R, users: [K], acceptUnknownDrives: true, drives: [{serial: '01', wwn: W}]}
        given:
          - {at: A, does: RACDCERT ID(T) ADDRING(R)}
        steps:
          - name: one
            at: A
            does: |
              KEYXFER WRITE,-
              A.B,-
              F.F
              S ISKLM
        then:
          - {at: A, does: P ISKLM}
        reads:
          - {at: A, does: READ V ON 01}
        spares:
          - {name: the key, at: A, does: DELETE PKDS A.B}
        proofs:
          - {name: Lbl, at: A, does: READ W ON 01}
        """;

    [Fact]
    public void A_file_is_read_with_its_commands_in_order_and_lines_that_go_on()
    {
        var procedure = ServingProcedureFile.Read(Sound);

        Assert.True(procedure.Systems[0].AcceptsUnknownDrives);
        Assert.Equal([new WriteToken("A", "A.B", "F.F"), new StartServer("A")], procedure.Steps[0].Commands);
        Assert.Equal("the key", procedure.Spares[0].Name);
        Assert.Equal(new LabelProof("Lbl", new ReadCartridge("A", "01", "W")), procedure.Proofs[0]);
    }

    [Theory]
    [InlineData("at: '2026-01-05T08:00:00Z'", "at: soon", "'soon' is no moment")]
    [InlineData("- {at: A, does: P ISKLM}", "- {at: B, does: P ISKLM}", "then: 'B' is no system. Expected: A.")]
    [InlineData("steps:\n", "steps:\n  - {name: one, at: A, does: S ISKLM}\n", "steps: 'one' stands twice")]
    [InlineData("systems:\n", "systems:\n  - {name: A, address: '2', masterKeys: MK, runsAs: K, ringOwner: T, ring: R}\n", "systems: 'A' stands twice")]
    [InlineData("does: READ W ON 01", "does: ''", "proofs, Lbl: Expected: one command")]
    [InlineData("given:", "before:", "line 4")]
    public void What_is_wrong_is_said(string sound, string wrong, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => ServingProcedureFile.Read(Sound.Replace(sound, wrong, StringComparison.Ordinal))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_step_can_be_left_out_by_name() => Assert.Empty(ServingProcedureFile.Read(Sound).Without(["one", "another"]).Steps);
}
