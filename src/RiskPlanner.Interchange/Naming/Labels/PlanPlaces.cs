namespace RiskPlanner.Interchange;

/// <summary>Finds the places of a plan's parts in its file.</summary>
/// <param name="text">The file's text, which has been read without faults.</param>
public sealed class PlanPlaces(string text)
{
    private readonly DocumentNode _root = DocumentReader.Read(text, new PlaceCollector())?.Root ?? throw new ArgumentException("The text has not been read without faults.", nameof(text));

    /// <summary>Line and column, from 1 on, of a part such as <c>keys[3].label</c>; of something that is missing, those of what should hold it.</summary>
    public (int Line, int Column) Find(string path)
    {
        var node = PlanPath.Locate(_root, path);
        return (node.Line, node.Column);
    }
}
