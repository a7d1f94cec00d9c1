namespace RiskPlanner.Interchange.Tests;

/// <summary>What holds for every text: generated plans with comments scattered over them, each seed another one.</summary>
public sealed class CommentRoundTripTests
{
    private const int Texts = 600;

    private static readonly string EveryKey = Repository.Read("tests/RiskPlanner.Interchange.Tests/Plans/every-key.yaml");

    [Fact]
    [Trait("Category", "LongProof")]
    public void No_comment_is_lost_or_doubled() =>
        ForEachText((text, formatted) => Assert.Equal(Formatting.Numbered(text), Formatting.Numbered(formatted)));

    [Fact]
    [Trait("Category", "LongProof")]
    public void What_is_canonical_stays_as_it_is_byte_for_byte() =>
        ForEachText((_, formatted) => Assert.Equal(formatted, Formatting.Of(formatted)));

    [Fact]
    [Trait("Category", "LongProof")]
    public void The_plan_is_the_same() =>
        ForEachText((text, formatted) => Assert.Equal(Structure.Of(PlanFile.Read(text).Plan), Structure.Of(PlanFile.Read(formatted).Plan)));

    [Fact]
    [Trait("Category", "LongProof")]
    public void Without_its_comments_the_text_is_the_one_that_is_written_without_them() =>
        ForEachText((text, formatted) => Assert.Equal(
            PlanFile.Write(PlanFile.Read(text).Plan!).Split('\n').Where(line => line.Length > 0),
            formatted.Split('\n').Where(line => line.Length > 0 && !line.TrimStart().StartsWith('#')).Select(WithoutInline)));

    [Fact]
    public void Comments_survive_being_kept_as_json() => ForEachText((text, formatted) =>
    {
        var read = PlanFile.Read(text);
        Assert.Equal(formatted, PlanFile.Write(read.Plan!, PlanComments.FromJson(read.Comments.ToJson())).Text);
    });

    [Fact]
    public void Wherever_a_sign_stands_that_leaves_a_plan_the_canonical_form_is_stable()
    {
        var random = new Random(20261121);
        var sample = Repository.Read("samples/payroll-two-sites.yaml");
        var sound = 0;
        for (var i = 0; i < 600; i++)
        {
            var text = sample;
            for (var signs = random.Next(1, 8); signs > 0; signs--)
                text = text.Insert(random.Next(text.Length), Signs[random.Next(Signs.Length)]);
            if (PlanFile.Read(text) is not { Plan: { } plan }) continue;

            var formatted = Formatting.Of(text);

            Assert.Equal(formatted, Formatting.Of(formatted));
            Assert.Equal(Structure.Of(plan), Structure.Of(PlanFile.Read(formatted).Plan));
            sound++;
        }

        Assert.InRange(sound, 20, 600);
    }

    private static readonly string[] Signs = ["#", " # x", "\t#x ", "\n# x\n", "\n\n   #x\n\n", " #\r\n", " # \u2028", "\n", "  ", "'#'"];

    private static string WithoutInline(string line) => line.IndexOf(" # c", StringComparison.Ordinal) is > 0 and var at ? line[..at]
        : line.IndexOf(" #\tc", StringComparison.Ordinal) is > 0 and var tab ? line[..tab]
        : line;

    // Made once for all tests: to make and to format a text takes longer than to look at it.
    private static readonly Lazy<IReadOnlyList<(string Text, string Formatted)>> Made = new(() => [.. Enumerable.Range(1, Texts).Select(seed =>
    {
        // Every fifth time the plan that uses every key there is.
        var plan = seed % 5 == 0 ? PlanFile.Read(EveryKey).Plan! : new RandomPlan(seed).Next();
        var text = new ScatteredComments(seed).Over(PlanFile.Write(plan));
        return (text, Told(seed, text, () => Formatting.Of(text)));
    })]);

    private static void ForEachText(Action<string, string> check)
    {
        foreach (var (index, (text, formatted)) in Made.Value.Index())
        {
            Told(index + 1, text, () =>
            {
                check(text, formatted);
                return formatted;
            });
        }
    }

    /// <summary>What something comes to; a fault names the seed and the text.</summary>
    private static string Told(int seed, string text, Func<string> act)
    {
        try
        {
            return act();
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"Seed {seed}, text:\n{text}", exception);
        }
    }
}
