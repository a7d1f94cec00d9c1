namespace RiskPlanner.Interchange.OpenPsa;

/// <summary>The names of the rules that a model must obey. They are part of the output and stay the same for ever.</summary>
internal static class OpenPsaRule
{
    public const string Xml = "invalid-xml";
    public const string Structure = "invalid-structure";
    public const string Unsupported = "unsupported";
    public const string Duplicate = "duplicate-definition";
    public const string Undefined = "undefined-reference";
    public const string WrongKind = "wrong-kind";
    public const string DuplicateArgument = "duplicate-argument";
    public const string Arity = "wrong-number-of-arguments";
    public const string Cycle = "cycle";
    public const string Probability = "probability-out-of-range";
    public const string Expression = "invalid-expression";
    public const string Size = "too-large";
    public const string Top = "no-single-top";
}
