using System.Diagnostics;
using RiskPlanner.Attack.Bombs;
using RiskPlanner.Attack.Doors;
using RiskPlanner.Attack.Fuzzing;
using RiskPlanner.Attack.Kills;
using RiskPlanner.Attack.Processes;

namespace RiskPlanner.Attack;

/// <summary>
/// Attacks the published programs (build/publish.sh) at length and says what came of it: docs/reliability.md. Ends with 1 when
/// something was found.
/// </summary>
internal static class Program
{
    private const string Usage =
        """
        Usage: dotnet run -c Release --project tests/RiskPlanner.Attack -- ATTACK [COUNT] [SEED]
          saves | uploads | runs | first-start | upgrade   kills in the middle of it (40 each)
          fuzz                                             mutated files, read in this process (100,000)
          command-line                                     mutated files, each by a process of its own (300)
          endings                                          starts that are asked to end (40), standard error closed, links
          bombs | addresses | origins | starts             all of them, once
          all                                              everything
        """;

    private static async Task<int> Main(string[] arguments)
    {
        if (arguments is ["victim", var what, var folder]) return await Victim.RunAsync(what, folder);
        var count = arguments.Length > 1 && int.TryParse(arguments[1], out var number) ? number : (int?)null;
        var seed = arguments.Length > 2 && int.TryParse(arguments[2], out var given) ? given : 1;
        var begun = Stopwatch.GetTimestamp();
        var found = 0;
        var any = false;
        foreach (var attack in Attacks(count, seed).Where(attack => arguments is [var wanted, ..] && (wanted == attack.Name || wanted == "all")))
        {
            any = true;
            foreach (var report in await attack.RunAsync())
            {
                Console.WriteLine(report);
                found += report.Findings.Count;
            }
        }

        if (!any)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        Console.WriteLine($"{found:N0} findings in {Stopwatch.GetElapsedTime(begun).TotalMinutes:0.0} minutes, seed {seed}.");
        return found == 0 ? 0 : 1;
    }

    private static IEnumerable<(string Name, Func<Task<AttackReport[]>> RunAsync)> Attacks(int? count, int seed)
    {
        const int Kills = 40;
        const int Files = 100_000;
        const int Processes = 300;
        yield return ("saves", async () => [await KillLoop.RunAsync("saves", count ?? Kills, seed)]);
        yield return ("uploads", async () => [await KillLoop.RunAsync("uploads", count ?? Kills, seed)]);
        yield return ("runs", async () => [await KillLoop.RunAsync("runs", count ?? Kills, seed)]);
        yield return ("first-start", async () => [await StartKills.FirstStartAsync(count ?? Kills, seed)]);
        yield return ("upgrade", async () => [await StartKills.UpgradeAsync(count ?? Kills, seed)]);
        yield return ("fuzz", () => Task.FromResult<AttackReport[]>(
            [.. FuzzTarget.All.Select(target => Fuzzer.Run(target, (count ?? Files) / FuzzTarget.All.Count, seed, Repository.PathOf("artifacts/attack")))]));
        yield return ("command-line", async () => [await CommandLineFuzzer.RunAsync(count ?? Processes, seed)]);
        yield return ("bombs", async () => [await BombSquad.RunAsync(Bomb.All)]);
        yield return ("addresses", async () => [await Addresses.RunAsync(Addresses.Refused, Addresses.Served)]);
        yield return ("starts", async () => [await Starts.RunAsync()]);
        yield return ("endings", async () => [await Endings.RunAsync(count ?? Kills, seed), await Endings.WriteThroughLinksAsync()]);
        yield return ("origins", async () =>
        {
            using var folder = new Folder();
            using var server = Server.Start(folder.Path);
            if (!await server.ServesAsync()) throw new InvalidOperationException($"The server does not serve: {server.Child.Text}");
            return [await Origins.RunAsync(server)];
        });
    }
}
