using System.Numerics;

namespace RiskPlanner.Naming.Tests;

/// <summary>Draws labels that follow a standard.</summary>
internal static class RandomLabel
{
    public static string Of(CompiledStandard standard, System.Random random)
    {
        while (true)
        {
            var pattern = standard.Patterns[random.Next(standard.Patterns.Count)];
            var label = string.Concat(pattern.Segments.Select(segment => segment.Form is null ? segment.Text : OfPart(segment.Form, random)));
            if (RiskPlanner.Model.KeyLabel.IsValid(label)) return label;
        }
    }

    private static string OfPart(PartForm part, System.Random random) =>
        part.Values.Count > 0 ? part.Values[random.Next(part.Values.Count)] : Of(part.Expression, random);

    private static string Of(Expression expression, System.Random random) => expression switch
    {
        CharactersExpression characters => OneOf(characters.Set, random).ToString(),
        SequenceExpression sequence => string.Concat(sequence.Parts.Select(part => Of(part, random))),
        ChoiceExpression choice => Of(choice.Choices[random.Next(choice.Choices.Count)], random),
        RepeatExpression repeat => string.Concat(Enumerable.Range(0, random.Next(repeat.Minimum, (repeat.Maximum ?? repeat.Minimum + 7) + 1)).Select(_ => Of(repeat.Inner, random))),
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    private static char OneOf(ulong set, System.Random random)
    {
        for (var skip = random.Next(BitOperations.PopCount(set)); skip > 0; skip--) set &= set - 1;
        return LabelAlphabet.CharacterOf(BitOperations.TrailingZeroCount(set));
    }
}
