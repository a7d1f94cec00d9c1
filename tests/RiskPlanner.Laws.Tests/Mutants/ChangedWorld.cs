using System.Reflection;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Laws.Tests.Mutants;

/// <summary>A world and what can be seen of it.</summary>
public interface IChangedWorld : IWorld, IWorldInspection;

/// <summary>A world of tokens of which some instructions do something else: a mutant.</summary>
public class ChangedWorld : DispatchProxy
{
    private IWorld _world = null!;
    private Func<IWorld, string, object?[], Func<object?>, object?> _change = null!;

    /// <summary>Wraps a world.</summary>
    /// <param name="world">The world.</param>
    /// <param name="change">Given the world, the instruction's name, its parts and the right deed: what is answered instead.</param>
    public static IWorld Of(IWorld world, Func<IWorld, string, object?[], Func<object?>, object?> change)
    {
        var proxy = Create<IChangedWorld, ChangedWorld>();
        var self = (ChangedWorld)(object)proxy;
        (self._world, self._change) = (world, change);
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        ArgumentNullException.ThrowIfNull(targetMethod);
        if (targetMethod.Name == nameof(IWorld.Fork)) return Of(_world.Fork(), _change);
        return _change(_world, targetMethod.Name, args ?? [], () => targetMethod.Invoke(_world, args));
    }
}

/// <summary>Makes changed worlds.</summary>
internal sealed class ChangedWorlds(IWorldFactory right, Func<IWorld, string, object?[], Func<object?>, object?> change) : IWorldFactory
{
    public IWorld Create(Plan plan, ulong seed) => ChangedWorld.Of(right.Create(plan, seed), change);
}
