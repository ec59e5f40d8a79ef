using System.Text;
using GuideSearch.Indexing;

namespace GuideSearch.Lucene.Storage;

/// <summary>Makes a complete generation live, and removes old ones.</summary>
internal static class GenerationSwitch
{
    /// <summary>Moves a staged generation into place and turns the pointer to it; dead or alive in between, the old one answers.</summary>
    public static void Publish(IndexFolder folder, string id, BuildHooks hooks)
    {
        var place = folder.GenerationPath(id);
        Durable.WriteFile(folder.Unpublished, BytesOf(id));
        Durable.SyncDirectory(folder.Path);
        hooks.Reached(BuildStep.Announced);
        Directory.Move(folder.StagingPath(id), place);
        try
        {
            Durable.SyncDirectory(folder.Generations);
            hooks.Reached(BuildStep.Moved);
            TurnPointer(folder, id, hooks);
        }
        catch
        {
            Remove(place);
            throw;
        }

        Durable.SyncDirectory(folder.Path);
        hooks.Reached(BuildStep.PointerMoved);
        File.Delete(folder.Unpublished);
        hooks.Reached(BuildStep.Settled);
    }

    /// <summary>
    /// Clears what a build left that died between its place and the pointer: a generation that nobody asked for by name, and that must not
    /// be taken for one that was taken back. Where no other was live, it may answer already, and goes live.
    /// </summary>
    /// <remarks>For whoever holds the writer's lock, before anything else.</remarks>
    public static void Settle(IndexFolder folder)
    {
        if (folder.ReadUnpublished() is { } id && Directory.Exists(folder.GenerationPath(id)))
        {
            if (folder.ReadPointer() is null)
                Activate(folder, id, BuildHooks.None);
            else
                Displace(folder, id);
        }

        File.Delete(folder.Unpublished);
    }

    /// <summary>Turns the pointer to a generation that stands in its place already.</summary>
    public static void Activate(IndexFolder folder, string id, BuildHooks hooks)
    {
        TurnPointer(folder, id, hooks);
        Durable.SyncDirectory(folder.Path);
        hooks.Reached(BuildStep.PointerMoved);
    }

    /// <summary>
    /// Removes old generations, by way of the staging area: dead in between, no half of a generation stands among the whole ones.
    /// What cannot be removed now goes with a later build: the new generation is live already.
    /// </summary>
    /// <param name="keep">As <see cref="PrunePlan"/> has it.</param>
    public static PrunePlan Prune(IndexFolder folder, string live, int keep, BuildHooks hooks)
    {
        var generations = folder.ListGenerations();
        var pending = generations.Where(id => Manifest.IsPending(folder.GenerationPath(id))).ToList();
        var plan = PrunePlan.Create(generations, live, keep, pending);
        Directory.CreateDirectory(folder.Staging);
        foreach (var id in plan.Delete)
            Try(() => Directory.Move(folder.GenerationPath(id), folder.StagingPath(id)));
        hooks.Reached(BuildStep.Displaced);
        foreach (var id in plan.Delete)
            Remove(folder.StagingPath(id));
        return plan;
    }

    private static void TurnPointer(IndexFolder folder, string id, BuildHooks hooks)
    {
        Durable.WriteFile(folder.StagedPointer, BytesOf(id));
        hooks.Reached(BuildStep.PointerStaged);
        File.Move(folder.StagedPointer, folder.Pointer, overwrite: true);
    }

    private static byte[] BytesOf(string id) => Encoding.UTF8.GetBytes(id + "\n");

    private static void Displace(IndexFolder folder, string id)
    {
        Directory.CreateDirectory(folder.Staging);
        Try(() => Directory.Move(folder.GenerationPath(id), folder.StagingPath(id)));
        Remove(folder.StagingPath(id));
    }

    private static void Remove(string path)
    {
        if (Directory.Exists(path))
            Try(() => Directory.Delete(path, recursive: true));
    }

    private static void Try(Action change)
    {
        try
        {
            change();
        }
        catch (Exception e) when (StorageFault.Is(e))
        {
            // Another program may hold a file of it open.
        }
    }
}
