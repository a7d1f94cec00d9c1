namespace RiskPlanner.Naming;

/// <summary>What labels or parts of labels look like: a regular expression in the strict sense, without memory.</summary>
internal abstract record Expression
{
    /// <summary>One character of a set.</summary>
    public static Expression One(ulong set) => new CharactersExpression(set);

    /// <summary>Text as it stands.</summary>
    public static Expression Text(string text) => new SequenceExpression([.. text.Select(character => One(LabelAlphabet.SetOf(character)))]);

    /// <summary>One of several texts.</summary>
    public static Expression AnyOf(IEnumerable<string> texts) => new ChoiceExpression([.. texts.Select(Text)]);

    /// <summary>The same several times; without a maximum as often as one likes.</summary>
    public static Expression Repeated(Expression one, int minimum, int? maximum) => new RepeatExpression(one, minimum, maximum);
}
