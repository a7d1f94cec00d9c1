using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Application.Findings;
using RiskPlanner.Emulator.World;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Naming;
using RiskPlanner.Persistence;
using RiskPlanner.Reports.Files;
using RiskPlanner.Simulation.Replay;

namespace RiskPlanner.Web.Tests.Folders;

/// <summary>
/// The folders of every other room stand on floors too: none leads back to itself. What stands in the room itself puts its folders together and may name any of
/// them; folders inside a folder are one with it.
/// </summary>
public class RoomFolderTests
{
    private static readonly System.Reflection.Assembly[] Rooms =
    [
        typeof(Plan).Assembly, typeof(ReplayEngine).Assembly, typeof(EmulatedWorldFactory).Assembly, typeof(SymbolicWorldFactory).Assembly, typeof(FindingsService).Assembly,
        typeof(PlanFile).Assembly, typeof(RiskPlannerDatabase).Assembly, typeof(FileInTheMaking).Assembly, typeof(NamingRule).Assembly, typeof(RiskPlanner.Tls.TlsRules).Assembly, typeof(Cli.ExitCode).Assembly,
    ];

    public static TheoryData<string> Names() => [.. Rooms.Select(NameOf)];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_folder_of_a_room_leads_back_to_itself(string room) => Assert.Empty(FolderArrows.Cycles(ArrowsOf(room)));

    [Fact]
    public void The_arrows_of_the_engine_are_those_of_a_replay()
    {
        var arrows = ArrowsOf("RiskPlanner.Simulation");

        Assert.Contains(("Replay", "Recovery"), arrows);
        Assert.Contains(("Recovery", "State"), arrows);
        Assert.Contains(("Timeline", "State"), arrows);
        Assert.Contains(("State", "Threats"), arrows);
        Assert.Contains(("Threats", "Worlds"), arrows);
    }

    private static IReadOnlyList<(string From, string To)> ArrowsOf(string room) =>
    [
        .. FolderArrows.Of(Rooms.First(assembly => NameOf(assembly) == room), room, _ => false)
            .Select(arrow => (arrow.From.Split('.')[0], arrow.To.Split('.')[0])).Where(arrow => arrow.Item1 != arrow.Item2).Distinct(),
    ];

    // The command line's program has a name of its own.
    private static string NameOf(System.Reflection.Assembly room) => room.GetName().Name is "riskplanner" ? "RiskPlanner.Cli" : room.GetName().Name!;
}
