using System.Diagnostics;
using System.Text;

namespace RiskPlanner.Attack.Fuzzing;

/// <summary>
/// Reads mutants of sound files. A mutant that breaks a rule which none had broken so far joins the corpus, so that later ones go on from
/// it. Whatever a file is, its reader throws nothing and comes to an end.
/// </summary>
internal static class Fuzzer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Reads so many files.</summary>
    /// <param name="target">The reader.</param>
    /// <param name="files">How many.</param>
    /// <param name="seed">Where chance begins.</param>
    /// <param name="keep">Where files with findings are kept; null for nowhere.</param>
    public static AttackReport Run(FuzzTarget target, int files, int seed, string? keep = null)
    {
        var report = new AttackReport($"fuzzed {target.Name}");
        var random = new Random(seed);
        var mutator = new Mutator(random, [.. target.Words.Select(Encoding.UTF8.GetBytes)]);
        List<byte[]> corpus = [.. target.Seeds.Select(path => File.ReadAllBytes(Repository.PathOf(path)))];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var slowest = TimeSpan.Zero;
        for (var file = 0; file < files; file++)
        {
            // As often from what is sound as from what joined it: mutants of mutants are rarely sound.
            var from = corpus[random.Next(random.Next(2) == 0 ? target.Seeds.Count : corpus.Count)];
            var mutant = mutator.Of(from, corpus[random.Next(corpus.Count)]);
            report.Count("files");
            using var limit = new CancellationTokenSource(Patience);
            var begun = Stopwatch.GetTimestamp();
            try
            {
                List<string> rules = [.. target.Read(mutant, limit.Token)];
                if (rules is ["sound"]) report.Count("of them sound");
                var known = seen.Count;
                seen.UnionWith(rules);
                if (seen.Count > known) corpus.Add(mutant);
            }
            catch (OperationCanceledException)
            {
                report.Count("hangs");
                Found(report, keep, mutant, $"file {file} of seed {seed} was not read after {Patience.TotalSeconds:0} s");
            }
            catch (Exception exception)
            {
                report.Count("crashes");
                Found(report, keep, mutant, $"file {file} of seed {seed}: {exception.GetType().Name}: {exception.Message}");
            }

            var took = Stopwatch.GetElapsedTime(begun);
            if (took > slowest) slowest = took;
        }

        report.Count("files in the corpus", corpus.Count);
        report.Count("kinds of answers", seen.Count);
        report.Count("ms for the slowest", (long)slowest.TotalMilliseconds);
        return report;
    }

    private static void Found(AttackReport report, string? keep, byte[] mutant, string what)
    {
        report.Find(what);
        if (keep is null) return;
        Directory.CreateDirectory(keep);
        File.WriteAllBytes(Path.Combine(keep, $"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(mutant))[..16]}.bin"), mutant);
    }
}
