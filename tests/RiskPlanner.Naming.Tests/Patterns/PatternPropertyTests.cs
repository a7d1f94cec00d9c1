using System.Text;

namespace RiskPlanner.Naming.Tests;

/// <summary>What holds for every label of every standard.</summary>
public class PatternPropertyTests
{
    [Fact]
    public void A_label_drawn_from_a_standard_has_no_finding() => ForEachStandard(3_000, (standard, reader, random) =>
    {
        var label = RandomLabel.Of(standard, random);

        Assert.True(reader.Read(Encoding.ASCII.GetBytes(label)).Name.Outcome == LabelOutcome.Follows, label);
    });

    [Fact]
    [Trait("Category", "LongProof")]
    public void Every_change_of_one_character_that_leaves_the_standard_is_found_and_a_suggestion_follows_it_within_two_edits()
    {
        var (left, stayed, suggested) = (0, 0, 0);
        ForEachStandard(60, (standard, reader, random) =>
        {
            var label = RandomLabel.Of(standard, random);
            foreach (var changed in ChangesOf(label))
            {
                var reading = reader.Read(Encoding.ASCII.GetBytes(changed));
                if (Follows(standard, changed))
                {
                    stayed++;
                    Assert.Equal(LabelOutcome.Follows, reading.Name.Outcome);
                    continue;
                }

                left++;
                Assert.NotEqual(LabelOutcome.Follows, reading.Name.Outcome);
                if (reading.Suggestion is not { } suggestion) continue;
                suggested++;
                Assert.True(Follows(standard, suggestion), $"{changed} -> {suggestion}");
                // Two edits of the form, and two more where a value was looked up.
                Assert.InRange(Edits(changed, suggestion), 1, 4);
            }
        });

        Assert.True(left > 20_000 && stayed > 4_000 && suggested > 8_000, $"{left} left, {stayed} stayed, {suggested} suggested");
    }

    [Fact]
    public void Every_character_put_in_the_place_of_another_one_is_found_when_the_label_then_follows_no_pattern()
    {
        // The forty characters of labels, and what stands for all others.
        var characters = string.Concat(Enumerable.Range(0, LabelAlphabet.Count).Select(LabelAlphabet.CharacterOf)) + "a_ ";
        var (left, stayed) = (0, 0);
        ForEachStandard(12, (standard, reader, random) =>
        {
            var label = RandomLabel.Of(standard, random);
            for (var i = 0; i < label.Length; i++)
            {
                foreach (var character in characters.Where(character => character != label[i]))
                {
                    var changed = label[..i] + character + label[(i + 1)..];
                    var follows = Follows(standard, changed);
                    Assert.True(follows == (reader.Read(Encoding.ASCII.GetBytes(changed)).Name.Outcome == LabelOutcome.Follows), changed);
                    if (follows) stayed++;
                    else left++;
                }
            }
        });

        Assert.True(left > 10_000 && stayed > 2_000, $"{left} left, {stayed} stayed");
    }

    [Fact]
    public void The_nearest_label_is_as_near_as_the_one_that_was_changed() => ForEachStandard(50, (standard, reader, random) =>
    {
        if (standard.Values.Any(values => values is not null)) return;
        var label = RandomLabel.Of(standard, random);
        foreach (var changed in ChangesOf(label).Where(changed => RiskPlanner.Model.KeyLabel.IsValid(changed)))
        {
            if (!Follows(standard, changed) && reader.Read(Encoding.ASCII.GetBytes(changed)).Suggestion is { } suggestion)
                Assert.True(Edits(changed, suggestion) == 1, $"{label}: {changed} -> {suggestion}");
        }
    });

    private static void ForEachStandard(int cases, Action<CompiledStandard, LabelReader, System.Random> test)
    {
        foreach (var standard in StandardsToTry.All.Select(Some.Compiled))
        {
            var reader = new LabelReader(standard);
            var random = new System.Random(20261128);
            for (var i = 0; i < cases; i++) test(standard, reader, random);
        }
    }

    // By the pattern's own text, without the automaton: .NET's engine that does not go back.
    private static bool Follows(CompiledStandard standard, string label)
    {
        if (!RiskPlanner.Model.KeyLabel.IsValid(label)) return false;
        foreach (var pattern in standard.Patterns)
        {
            var text = string.Concat(pattern.Segments.Select(segment => segment.Form is null
                ? System.Text.RegularExpressions.Regex.Escape(segment.Text)
                : $"(?:{(segment.Form.Values is { Count: > 0 } values ? string.Join('|', values.Select(System.Text.RegularExpressions.Regex.Escape)) : RegexOf(segment.Form.Expression))})"));
            if (Regexes.GetOrAdd(text, key => new System.Text.RegularExpressions.Regex($@"\A{key}\z", System.Text.RegularExpressions.RegexOptions.NonBacktracking, TimeSpan.FromSeconds(5))).IsMatch(label)) return true;
        }

        return false;
    }

    private static System.Collections.Concurrent.ConcurrentDictionary<string, System.Text.RegularExpressions.Regex> Regexes { get; } = new();

    private static string RegexOf(Expression expression) => expression switch
    {
        CharactersExpression characters => $"[{string.Concat(Enumerable.Range(0, LabelAlphabet.Count).Where(code => ((characters.Set >> code) & 1) != 0).Select(LabelAlphabet.CharacterOf).Select(one => one is '.' or '$' or '#' ? $"\\{one}" : $"{one}"))}]",
        SequenceExpression sequence => $"(?:{string.Concat(sequence.Parts.Select(RegexOf))})",
        ChoiceExpression choice => $"(?:{string.Join('|', choice.Choices.Select(RegexOf))})",
        RepeatExpression repeat => $"(?:{RegexOf(repeat.Inner)}){{{repeat.Minimum},{repeat.Maximum}}}",
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    private static IEnumerable<string> ChangesOf(string label)
    {
        for (var i = 0; i < label.Length; i++)
        {
            yield return label.Remove(i, 1);
            foreach (var character in "AX0.#")
            {
                yield return label[..i] + character + label[(i + 1)..];
                yield return label.Insert(i, $"{character}");
            }

            if (i > 0 && label[i] != label[i - 1]) yield return label[..(i - 1)] + label[i] + label[i - 1] + label[(i + 1)..];
        }
    }

    // Optimal string alignment distance.
    private static int Edits(string left, string right)
    {
        var cost = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++) cost[i, 0] = i;
        for (var j = 0; j <= right.Length; j++) cost[0, j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                cost[i, j] = Math.Min(cost[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1), Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
            }
        }

        return cost[left.Length, right.Length];
    }
}
