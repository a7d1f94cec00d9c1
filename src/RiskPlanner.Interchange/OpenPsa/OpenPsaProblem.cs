namespace RiskPlanner.Interchange.OpenPsa;

/// <summary>One reason why a model was refused.</summary>
/// <param name="File">The file as the caller named it.</param>
/// <param name="Line">Line in the file, from 1; 0 when the problem belongs to no line.</param>
/// <param name="Name">The element of the model that is wrong, for instance a gate's name; empty when it has none.</param>
/// <param name="Rule">Short stable name of the broken rule, for instance <c>undefined-reference</c>.</param>
/// <param name="Message">A sentence that says what is wrong and what would be right.</param>
public sealed record OpenPsaProblem(string File, int Line, string Name, string Rule, string Message)
{
    /// <summary>The form in which compilers print: file, line, rule, sentence.</summary>
    public override string ToString() => $"{File}({Line}): {Rule}: {Message}";
}
