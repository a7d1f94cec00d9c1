namespace RiskPlanner.Interchange;

/// <summary>Where the reader of a document is. The path is put together only when a fault needs it.</summary>
internal sealed class DocumentPlace
{
    private readonly Stack<(string? Key, int Index)> _parts = new();

    /// <summary>The place as a path such as <c>dataSets[12].keyLabel</c>.</summary>
    public string Path
    {
        get
        {
            var path = "";
            foreach (var (key, index) in _parts.Reverse())
            {
                // A key that is no scalar has no name, and what lies under it stands where its mapping stands.
                if (key is null) path = $"{path}[{index}]";
                else if (key.Length > 0) path = PlanPath.Join(path, key);
            }

            return path;
        }
    }

    public void Enter(string key) => _parts.Push((key, 0));

    public void Enter(int index) => _parts.Push((null, index));

    public void Leave() => _parts.Pop();
}
