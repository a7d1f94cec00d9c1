using System.Text;
using RiskPlanner.Emulator.KeyStores;
using RiskPlanner.Emulator.World;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Tests.World;

/// <summary>Everything of a world that lies outside a coprocessor, as bytes, with what it has answered.</summary>
internal static class WorldDump
{
    public static byte[] Of(EmulatedWorld world, IEnumerable<Answer> answers)
    {
        using var stream = new MemoryStream();
        foreach (var medium in world.Storage.Media)
        {
            Write(stream, $"{medium.Name} {medium.IsLost}");
            foreach (var dataSet in medium.DataSets)
            {
                Write(stream, $"{medium.Name} {dataSet.Name} {dataSet.Cell} {dataSet.Stamp} {medium.SiteOf(dataSet)}");
                stream.Write(dataSet.Bytes.Span);
            }
        }

        foreach (var store in world.Systems.Stores.Values.Where(store => store.Disk is not null)) Write(stream, store.Disk!);
        foreach (var copy in world.CkdsCopies.Values) Write(stream, copy.Content);
        foreach (var answer in answers)
        {
            Write(stream, string.Join('\n', answer.Observations));
            Write(stream, $"{answer.Content} {answer.Failure?.Cause} {answer.Failure?.Label} {answer.Failure?.KeyManager} {answer.ReadableAt} {answer.Reenciphered}");
        }

        return stream.ToArray();
    }

    private static void Write(MemoryStream stream, Ckds ckds)
    {
        foreach (var record in ckds.Records)
        {
            Write(stream, record.ToString());
            stream.Write(record.Token.Wrapped);
        }
    }

    private static void Write(MemoryStream stream, string text) => stream.Write(Encoding.UTF8.GetBytes(text + "\n"));
}
