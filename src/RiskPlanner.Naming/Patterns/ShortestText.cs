using System.Numerics;

namespace RiskPlanner.Naming;

/// <summary>A shortest text that an expression takes, the first by the codes of its characters.</summary>
internal static class ShortestText
{
    public static string Of(Expression expression) => expression switch
    {
        CharactersExpression characters => LabelAlphabet.CharacterOf(BitOperations.TrailingZeroCount(characters.Set)).ToString(),
        SequenceExpression sequence => string.Concat(sequence.Parts.Select(Of)),
        ChoiceExpression choice => choice.Choices.Select(Of).MinBy(text => text.Length) ?? "",
        RepeatExpression repeat => string.Concat(Enumerable.Repeat(Of(repeat.Inner), repeat.Minimum)),
        _ => throw new ArgumentOutOfRangeException(nameof(expression), expression, "Not an expression."),
    };
}
