using RiskPlanner.Attack.Bombs;
using RiskPlanner.Attack.Doors;
using RiskPlanner.Attack.Fuzzing;
using RiskPlanner.Attack.Kills;
using RiskPlanner.Attack.Processes;

namespace RiskPlanner.Attack;

/// <summary>The attack, a little of each part: enough to tell that it attacks and that nothing gives way at once. The long one runs by command (docs/reliability.md).</summary>
public sealed class ShortAttackTests
{
    [Fact]
    [Trait("Category", "LongProof")]
    public void Mutated_files_are_read_to_their_end()
    {
        foreach (var target in FuzzTarget.All)
        {
            var report = Fuzzer.Run(target, files: 300, seed: 20261128);

            Assert.Empty(report.Findings);
            // Some mutants are sound, most are not, and they are wrong in many ways.
            Assert.InRange(report["of them sound"], 1, 299);
            Assert.InRange(report["kinds of answers"], 5, int.MaxValue);
        }
    }

    [Fact]
    public void A_reader_that_throws_is_found()
    {
        var target = FuzzTarget.Plans with { Read = (file, _) => file.Length % 7 == 0 ? throw new InvalidOperationException("by a test") : ["sound"] };

        Assert.NotEmpty(Fuzzer.Run(target, files: 100, seed: 1).Findings);
    }

    [PublishedFact]
    [Trait("Category", "LongProof")]
    public async Task What_was_saved_is_there_after_kills()
    {
        var report = await KillLoop.RunAsync("saves", kills: 2, seed: 1);

        Assert.Empty(report.Findings);
        Assert.Equal(2, report["kills"]);
        Assert.InRange(report["acknowledged"], 1, long.MaxValue);
    }

    [PublishedFact]
    [Trait("Category", "LongProof")]
    public async Task A_server_serves_its_own_pages_and_no_others_and_a_second_one_is_refused()
    {
        using var folder = new Folder();
        using var server = Server.Start(folder.Path);
        Assert.True(await server.ServesAsync(), server.Child.Text);
        using var second = Server.Start(folder.Path);

        Assert.Empty((await Origins.RunAsync(server)).Findings);
        Assert.True(await second.Child.EndsAsync(TimeSpan.FromSeconds(60)));
        Assert.Equal(3, second.Child.ExitCode);
    }

    [PublishedFact]
    [Trait("Category", "LongProof")]
    public async Task Settings_that_would_open_the_server_are_refused() =>
        Assert.Empty((await Addresses.RunAsync([Addresses.Refused[0]], [Addresses.Served[0]])).Findings);

    [PublishedFact]
    [Trait("Category", "LongProof")]
    public async Task Starts_that_are_asked_to_end_do_so_with_0_and_nobody_s_silence_changes_a_code() =>
        Assert.Empty((await Endings.RunAsync(starts: 4, seed: 20261129)).Findings);

    [PublishedFact]
    public async Task What_is_written_through_a_link_lands_where_the_link_leads() =>
        Assert.Empty((await Endings.WriteThroughLinksAsync()).Findings);

    [PublishedFact]
    [Trait("Category", "LongProof")]
    public async Task Bombs_end_with_a_code() =>
        Assert.Empty((await BombSquad.RunAsync(Bomb.All.Where(bomb => bomb.Name is "80,000 comment lines" or "20,000 gates that could be the top"))).Findings);
}
