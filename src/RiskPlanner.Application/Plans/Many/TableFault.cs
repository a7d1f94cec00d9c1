namespace RiskPlanner.Application.Plans;

/// <summary>Something that is wrong with a table of items.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Field">The head of the column; empty for the line as a whole.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Rule">The rule, as a sentence.</param>
/// <param name="Expected">What would be right; may be empty.</param>
public sealed record TableFault(int Line, string Field, string Value, string Rule, string Expected)
{
    /// <summary>All of it as a sentence.</summary>
    public string Sentence =>
        $"Line {Line}{(Field.Length > 0 ? $", {Field}" : "")}: {(Value.Length > 0 ? $"“{Value}”: " : "")}{Rule}{(Expected.Length > 0 ? $" Expected: {Expected}." : "")}";
}
