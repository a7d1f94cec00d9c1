namespace RiskPlanner.Interchange.OpenPsa;

/// <summary>One gate, event or parameter of a model.</summary>
/// <remarks>A class, not a record: definitions are compared by identity, which is what makes them cheap as keys.</remarks>
/// <param name="kind">What it is.</param>
/// <param name="id">The name by which the whole model knows it: the bare name when public, the path when private.</param>
/// <param name="scope">The path of the fault tree and components around it, without a trailing dot; empty in model data.</param>
/// <param name="element">The defining element.</param>
/// <param name="body">The formula, expression or constant, or null when there is none.</param>
internal sealed class MefDefinition(MefKind kind, string id, string scope, MefElement element, MefElement? body)
{
    public MefKind Kind => kind;

    public string Id => id;

    public string Scope => scope;

    public MefElement Element => element;

    public MefElement? Body => body;
}
